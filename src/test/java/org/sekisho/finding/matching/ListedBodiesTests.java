package org.sekisho.finding.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.finding.matching.MatchingFixtures.aFiling;
import static org.sekisho.finding.matching.MatchingFixtures.aFilingOf;
import static org.sekisho.finding.matching.MatchingFixtures.entry;
import static org.sekisho.finding.matching.MatchingFixtures.matcherOf;
import static org.sekisho.finding.matching.MatchingFixtures.organisation;
import static org.sekisho.finding.matching.MatchingFixtures.quotes;
import static org.sekisho.finding.matching.MatchingFixtures.textOf;
import static org.sekisho.finding.matching.MatchingFixtures.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.entity.NamedEntity;
import org.sekisho.finding.entity.NamedEntity.Kind;
import org.sekisho.finding.entity.NamedEntity.Role;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.finding.matching.search.MatchEvidence;
import org.sekisho.finding.matching.search.OrganisationName;
import org.sekisho.finding.matching.search.OrganisationName.ListedNames;
import org.sekisho.finding.matching.search.Truth;
import org.sekisho.intake.filing.Party;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.reading.passage.FilingText;

/** A listed organisation is found as a body, however it is named, and no person is. */
class ListedBodiesTests {

    private static final FilingText LASER = textOf("A laser.");

    private static List<EntryFinding> decide(Entry entry, FilingText text, Kind kind, String... names) {
        List<NamedEntity> named = new ArrayList<>();
        for (String name : names) {
            named.add(new NamedEntity(kind, Role.APPLICANT, name, null));
        }
        TechnologyMatcher matcher = matcherOf(entry);
        return matcher.decide(aFiling(), text, matcher.wordsIn(text), new Entities(named, List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "霧島電機株式会社 | KIRISHIMA ELECTRIC CO., LTD.",
                "Kirishima Electric Co., Ltd. | 霧島電機株式会社",
                "国光製作所株式会社 | 國光製作所㈱",
                "University of Northfield | Dept. of Physics, Univ. of Northfield, Leeds, UK",
                "Calder & Marlow Ltd. | Calder and Marlow Limited",
                "Universität Kirchberg | Universitaet Kirchberg",
                "Northfield National Laboratory | Northfield Natl. Lab.",
                "霧島大学 | Faculty of Engineering, Kirishima University"
            })
    void isFoundAmongThePartiesHoweverItIsNamed(String listed, String named) {
        assertThat(decide(entry(organisation(listed)), LASER, Kind.PARTY, named))
                .singleElement()
                .satisfies(finding -> assertThat(finding.near()).isFalse());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "University of Northfield | Made at the Univ. of Northfield in May. | Univ. of Northfield",
                "Northfield National Laboratory | Made at Northfield Natl Lab in May. | Northfield Natl Lab",
                "Calder & Marlow Ltd. | Sold by Calder and Marlow in May. | Calder and Marlow"
            })
    void isFoundInTheTextWhereItIsWrittenForShort(String listed, String text, String quoted) {
        assertThat(quotes(decide(entry(organisation(listed)), textOf(text), Kind.PARTY)))
                .containsExactly(quoted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"University of Northfield | Northfield University", "霧島電機株式会社 | Kirishima Electric GmbH"})
    void isAnUncertainNameWhereNobodyCanTellAndWhereOnlyTheLegalFormDiffers(String listed, String named) {
        assertThat(decide(entry(organisation(listed)), LASER, Kind.ORGANISATION, named))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.nearByName()).isTrue();
                    assertThat(finding.evidence())
                            .singleElement()
                            .isInstanceOfSatisfying(
                                    MatchEvidence.Name.class,
                                    name -> assertThat(name.uncertain()).isTrue());
                });
    }

    @Test
    void asARequirementIsNotStatedWhereNobodyCanTell() {
        Entry entry =
                entry("A-1", List.of(words("laser")), List.of(organisation("University of Northfield")), List.of());
        Party party = new Party(Party.Role.APPLICANT, "Northfield University", true, null, null);
        TechnologyMatcher matcher = matcherOf(entry);
        Entities named = new Entities(
                List.of(new NamedEntity(Kind.ORGANISATION, Role.APPLICANT, party.name(), null)), List.of());

        assertThat(matcher.decide(aFilingOf(List.of(party)), LASER, matcher.wordsIn(LASER), named))
                .extracting(EntryFinding::requirement)
                .containsExactly(Truth.NOT_STATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"霧島電子株式会社", "Kirishima Chemical Co., Ltd.", "University of Marlow", "霧島"})
    void isNotFoundInTheNameOfAnother(String named) {
        assertThat(decide(entry(organisation("霧島電機株式会社", "University of Northfield")), LASER, Kind.PARTY, named))
                .isEmpty();
    }

    @Test
    void saysHowANameIsOfTheListedBody() {
        assertThat(ListedNames.why(List.of("Northfield Corp.", "霧島電機株式会社"), "Kirishima Electric Corporation"))
                .isEqualTo("the list has '霧島電機株式会社'; reading equal; legal form equal");
        assertThat(ListedNames.why(List.of("Northfield Agency", "Calder"), "Director of the Northfield Agency"))
                .isEqualTo("the list has 'Northfield Agency'; its words stand in the name; one has more words");
    }

    /** Whatever was found by its words is found as before. */
    @Property(tries = 300)
    void isFoundWhereverItsWordsStandInAName(@ForAll("names") String listed, @ForAll("names") String named) {
        boolean part = OrganisationName.of(listed).isPartOf(OrganisationName.of(named));
        List<EntryFinding> found = decide(entry(organisation(listed)), LASER, Kind.ORGANISATION, named);

        if (part || listed.equals(named)) {
            assertThat(found)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.near()).isFalse());
        }
    }

    /** Whoever the inventors are and wherever they live, the outcome is the same, also where a body is named after a person. */
    @Property(tries = 200)
    void isNoPersonsNameNorResidence(@ForAll("persons") String person, @ForAll("persons") String other) {
        Entry entry = entry(
                organisation("株式会社山田太郎", "Yamada Taro K.K.", "Smith Co., Ltd.", "佐藤", "Müller GmbH", "Li Wei Group"));

        assertThat(decide(entry, LASER, Kind.PERSON, person))
                .isEqualTo(decide(entry, LASER, Kind.PERSON, other))
                .isEmpty();
    }

    /** A party of which nobody says whether it is a person is no body for its name alone. */
    @ParameterizedTest
    @CsvSource({
        "山田 太郎, 株式会社山田太郎",
        "山田太郎, Yamada Taro K.K.",
        "Yamada Taro, 株式会社山田太郎",
        "SMITH John, 'John Smith Co., Ltd.'"
    })
    void isNoPartyThatMayBeAPerson(String person, String listed) {
        assertThat(decide(entry(organisation(listed)), LASER, Kind.PERSON, person))
                .isEmpty();
        if (!OrganisationName.of(listed).isPartOf(OrganisationName.of(person))) {
            assertThat(decide(entry(organisation(listed)), LASER, Kind.PARTY, person))
                    .isEmpty();
        }
    }

    @Provide
    Arbitrary<String> persons() {
        return Arbitraries.of(
                "Yamada Taro",
                "YAMADA, Taro",
                "山田 太郎",
                "佐藤",
                "Smith",
                "John Smith",
                "Müller",
                "Li Wei",
                "Ivan Petrov",
                "김철수");
    }

    @Provide
    Arbitrary<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/body-pairs.tsv"))) {
            if (!line.startsWith("#")) {
                names.addAll(List.of(line.split("\t")).subList(2, 4));
            }
        }
        return Arbitraries.of(names);
    }
}
