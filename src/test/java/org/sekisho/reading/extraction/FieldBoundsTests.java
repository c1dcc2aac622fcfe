package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.Party;
import org.sekisho.intake.filing.PriorityClaim;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;

class FieldBoundsTests {

    @Test
    void leaveAFilingAsItIsWhoseFieldsAreAsAnOfficePrintsThem() {
        Filing usual =
                filing("Lid", List.of(party("Ann Example", "1 Example Street"), party("Ben Example", null)), 3, 2);
        FieldBounds bounds = new FieldBounds();

        assertThat(bounds.of(usual, "a.xml")).isEqualTo(usual);
        assertThat(bounds.told()).isEmpty();
    }

    @Test
    void countThePartiesOfAllDocumentsTogether() {
        FieldBounds bounds = new FieldBounds();
        List<Party> parties = IntStream.range(0, 1_500)
                .mapToObj(n -> party("Inventor " + n, null))
                .toList();

        bounds.of(filing("Lid", parties, 0, 0), "a.xml");
        Filing second = bounds.of(filing("Lid", parties, 0, 0), "b.xml");

        assertThat(second.bibliography().parties()).hasSize(FieldBounds.MOST - 1_500);
        assertThat(second.text())
                .filteredOn(block -> block.heading().equals("parties"))
                .singleElement()
                .satisfies(block -> assertThat(block.words().lines()).hasSize(1_000));
        assertThat(bounds.told())
                .singleElement()
                .satisfies(part -> assertThat(part.document() + " " + part.reason() + " " + part.detail())
                        .matches("b.xml LONG_FIELDS parties: \\d+ characters are kept as text"));
    }

    @Test
    void showTheBeginningOfATitleAndKeepAllOfItAsTheTitle() {
        String title = "gyroscope ".repeat(1_000).strip();

        Filing bounded = new FieldBounds().of(filing(title, List.of(), 0, 0), "a.xml");

        assertThat(bounded.title().orElseThrow())
                .hasSize(FieldBounds.LONGEST)
                .startsWith("gyroscope")
                .endsWith("…");
        assertThat(bounded.text())
                .filteredOn(block -> block.section() == Section.TITLE)
                .extracting(TextBlock::words)
                .contains(title);
    }

    @Property(tries = 60)
    void loseNoWordWhateverComesAndTellAPersonOfWhateverIsOver(@ForAll @From("filings") Filing filing) {
        FieldBounds bounds = new FieldBounds();

        Filing bounded = bounds.of(filing, "a.xml");

        List<String> fields = fields(bounded.bibliography());
        assertThat(fields).allMatch(field -> field.length() <= FieldBounds.LONGEST);
        assertThat(bounded.bibliography().parties()).hasSizeLessThanOrEqualTo(FieldBounds.MOST);
        assertThat(bounded.bibliography().symbols()).hasSizeLessThanOrEqualTo(FieldBounds.MOST);
        String all = Stream.concat(fields.stream(), bounded.text().stream().map(TextBlock::words))
                .collect(Collectors.joining("\n"));
        assertThat(fields(filing.bibliography()).stream().distinct().filter(field -> !field.isBlank()))
                .allMatch(all::contains);
        assertThat(bounds.told().isEmpty()).isEqualTo(bounded.equals(filing));
        assertThat(bounds.told()).extracting(UnreadPart::reason).containsOnly(told(bounds));
        assertThat(bounds.told()).allSatisfy(part -> assertThat(part.detail()).hasSizeLessThan(100));
    }

    private static UnreadReason[] told(FieldBounds bounds) {
        return bounds.told().isEmpty() ? new UnreadReason[0] : new UnreadReason[] {UnreadReason.LONG_FIELDS};
    }

    @Provide
    static Arbitrary<Filing> filings() {
        Arbitrary<String> words = Arbitraries.strings()
                .withChars("ab 漢ひ\u0301\u00ad")
                .withChars('\ud83d', '\ude00')
                .ofMinLength(1)
                .ofMaxLength(40)
                .filter(some -> !some.isBlank());
        Arbitrary<String> fields =
                Combinators.combine(words, Arbitraries.of(1, 1, 1, 30, 1_100)).as((some, times) -> some.repeat(times));
        Arbitrary<List<Party>> parties = Combinators.combine(fields, fields.injectNull(0.3))
                .as(FieldBoundsTests::party)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .flatMap(some -> Arbitraries.of(1, 1, 1, 1, 1, 1, 700)
                        .map(times -> Stream.generate(() -> some)
                                .limit(times)
                                .flatMap(List::stream)
                                .toList()));
        return Combinators.combine(fields, parties, Arbitraries.of(0, 1, 2_500), Arbitraries.of(0, 1, 2_500))
                .as(FieldBoundsTests::filing);
    }

    private static Party party(String name, @Nullable String address) {
        return new Party(Party.Role.INVENTOR, name, null, address, "US");
    }

    private static Filing filing(String title, List<Party> parties, int symbols, int priorities) {
        return new Filing(
                null,
                new Bibliography(
                        "US",
                        "A1",
                        "en",
                        FilingDates.UNKNOWN,
                        parties,
                        IntStream.range(0, symbols)
                                .mapToObj(n -> new ClassificationSymbol(
                                        ClassificationSymbol.Scheme.IPC, "H01L", "" + (n + 1), "10", null))
                                .toList(),
                        IntStream.range(0, priorities)
                                .mapToObj(n -> new PriorityClaim("DE", "1020250" + n, null))
                                .toList()),
                List.of(TextBlock.of(Section.TITLE, "a.xml", title)),
                List.of());
    }

    private static List<String> fields(Bibliography data) {
        List<String> fields = new ArrayList<>();
        for (Party party : data.parties()) {
            fields.add(party.name());
            fields.add(party.address() == null ? "" : party.address());
        }
        data.symbols().forEach(symbol -> fields.add(symbol.written()));
        data.priorities().forEach(claim -> fields.add(claim.number()));
        return fields;
    }
}
