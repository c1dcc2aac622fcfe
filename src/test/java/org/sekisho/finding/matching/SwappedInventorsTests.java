package org.sekisho.finding.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.finding.matching.MatchingFixtures.aFilingOf;
import static org.sekisho.finding.matching.MatchingFixtures.textOf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.entity.EntityFinders;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.Party;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.reading.passage.FilingText;

/** Who the inventors are, and where they live, decides nothing. */
class SwappedInventorsTests {

    private static final FilingText TEXT = textOf(
            "A submarine with a sonar and a quantum key.",
            "This invention was made with government support under contract N00014-20-1-1234 awarded by the Office of Naval Research.");

    private static final TechnologyMatcher SHIPPED = ScreeningLists.compileTried(new KeyTechnologyListReader()
            .readAll(
                    List.of(Path.of("config/lists/jp-specified-fields.yml"), Path.of("config/lists/focus-areas.yml"))));

    private static final EntityFinder FINDER = EntityFinders.withoutModel();

    @Property(tries = 1000)
    void givesTheSameFindings(@ForAll("inventors") List<Party> some, @ForAll("inventors") List<Party> others) {
        assertThat(findings(some)).isNotEmpty().isEqualTo(findings(others));
    }

    private static List<EntryFinding> findings(List<Party> inventors) {
        List<Party> parties = new ArrayList<>(inventors);
        parties.add(
                new Party(Party.Role.APPLICANT, "Institute of Advanced Industrial Science, Japan", true, null, "JP"));
        Filing filing = aFilingOf(parties, "B63G 8/00", "H04L 9/08");
        return SHIPPED.decide(filing, TEXT, SHIPPED.wordsIn(TEXT), FINDER.findStated(filing, TEXT));
    }

    @Provide
    Arbitrary<List<Party>> inventors() {
        Arbitrary<String> letters =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(3).ofMaxLength(9);
        Arbitrary<String> latin = Combinators.combine(letters, letters)
                .as((given, family) ->
                        given + " " + family.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + family.substring(1));
        Arbitrary<String> names = Arbitraries.oneOf(
                latin,
                Arbitraries.of(
                        "山田 太郎",
                        "王 偉",
                        "김 철수",
                        "Иван Петров",
                        "محمد",
                        "Nguyễn Văn An",
                        "Müller, Jürgen",
                        "O'Brien",
                        "佐藤大臣"),
                Arbitraries.strings().withChars("山田太郎佐藤一二三高橋国大学").ofMinLength(2).ofMaxLength(4));
        Arbitrary<String> countries = Arbitraries.of("JP", "US", "CN", "IR", "RU", "KP", "KR", "DE", "IS");
        Arbitrary<String> addresses =
                Arbitraries.of("Tokyo", "Beijing", "Tehran", "Moscow", "1-1 Marunouchi, Tokyo, Japan");
        return Combinators.combine(names, countries, addresses)
                .as((name, country, address) -> new Party(Party.Role.INVENTOR, name, null, address, country))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
