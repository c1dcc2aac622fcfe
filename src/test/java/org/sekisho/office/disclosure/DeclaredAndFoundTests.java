package org.sekisho.office.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.intake.filing.Declaration;
import org.sekisho.intake.filing.Declaration.Kind;
import org.sekisho.intake.filing.Declaration.Row;
import org.sekisho.office.disclosure.DisclosureRow.Because;
import org.sekisho.office.disclosure.DisclosureRow.Found;
import org.sekisho.office.disclosure.DisclosureRow.Verdict;

/** How what was found stands to what was declared. */
class DeclaredAndFoundTests {

    private static final List<String> BODIES = List.of(
            "Example University",
            "Sample Electric Co., Ltd.",
            "見本電機株式会社",
            "National Science Foundation",
            "DARPA",
            "霧島大学");
    private static final List<String> NUMBERS = List.of("AB-12", "W911NF-20-1-0001", "７７", "0012345");

    private static Found found(Kind kind, @Nullable String body, @Nullable String number) {
        return new Found(kind, body, number, null);
    }

    private static Because because(Found found, Row... declared) {
        Declaration declaration = new Declaration("a form", null, false, List.of(declared));
        return new DeclaredAndFound(declaration, Set.of("Sample Works, Inc."))
                .rows(List.of(found)).stream()
                        .filter(row -> found.equals(row.found()))
                        .map(DisclosureRow::because)
                        .findFirst()
                        .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "National Science Foundation, 1234567, NSF, 1234567, SAME_NUMBER",
        "National Science Foundation, 12-34567, NSF, １２３４５６７, SAME_NUMBER",
        "National Science Foundation, 1234567, NSF, , SAME_BODY",
        "National Science Foundation, , NSF, 1234567, SAME_BODY",
        "National Science Foundation, 1234567, NSF, 7654321, OTHER_NUMBER",
        "National Science Foundation, 1234567, DARPA, 1234567, NUMBER_OF_ANOTHER",
        "National Science Foundation, 1234567, DARPA, HR0011, NOT_AMONG_THEM",
        "University of Northfield, , Northfield University, , NAMES_UNSURE",
        ", 1234567, NSF, 1234567, SAME_NUMBER",
        ", 1234567, NSF, 7654321, NOT_AMONG_THEM",
        ", 1234567, NSF, , NOBODY_NAMED",
        ", , NSF, 7654321, NOBODY_NAMED"
    })
    void fundingIsLaidBesideWhatIsDeclared(
            String foundBody, String foundNumber, String body, String number, Because because) {
        assertThat(because(found(Kind.FUNDING, foundBody, foundNumber), new Row(Kind.FUNDING, body, number)))
                .isEqualTo(because);
    }

    @Test
    void supportMayBeDeclaredAsAContract() {
        assertThat(because(found(Kind.FUNDING, "DARPA", "HR0011"), new Row(Kind.CONTRACT, "DARPA", "HR0011")))
                .isEqualTo(Because.SAME_NUMBER);
        assertThat(because(found(Kind.AFFILIATION, "霧島大学", null), new Row(Kind.CONTRACT, "霧島大学", null)))
                .as("a contract is no affiliation")
                .isEqualTo(Because.NOT_ASKED);
    }

    @Test
    void noneIsContradictedByWhatIsFound() {
        assertThat(because(found(Kind.FUNDING, "DARPA", null), new Row(Kind.FUNDING, null, null)))
                .isEqualTo(Because.NONE_DECLARED);
    }

    @Test
    void theApplicantNeedsNoDeclaration() {
        assertThat(because(found(Kind.AFFILIATION, "Sample Works", null))).isEqualTo(Because.APPLICANT);
    }

    @Test
    void filingsAbroadGoByCountryAndNumber() {
        Row declared = new Row(Kind.FILING_ABROAD, "DE", "102025000001");
        assertThat(because(found(Kind.FILING_ABROAD, "DE", "10 2025 000001"), declared))
                .isEqualTo(Because.SAME_NUMBER);
        assertThat(because(found(Kind.FILING_ABROAD, "FR", "2500001"), declared))
                .isEqualTo(Because.NOT_AMONG_THEM);
    }

    /** Whatever is found and declared: nothing is lost, and nobody is said not to have declared where no declaration speaks of it. */
    @Property(tries = 200)
    void nothingFoundAndNothingDeclaredIsLost(@ForAll Random lots) {
        List<Found> found = new ArrayList<>();
        List<Row> declared = new ArrayList<>();
        for (int i = lots.nextInt(6); i > 0; i--) {
            found.add(found(any(lots, List.of(Kind.values())), maybe(lots, BODIES), maybe(lots, NUMBERS)));
        }
        for (int i = lots.nextInt(6); i > 0; i--) {
            declared.add(new Row(any(lots, List.of(Kind.values())), maybe(lots, BODIES), maybe(lots, NUMBERS)));
        }
        Declaration declaration = lots.nextInt(4) == 0 ? null : new Declaration("a form", null, false, declared);

        List<DisclosureRow> rows = new DeclaredAndFound(declaration, Set.of("見本電機株式会社")).rows(found);

        assertThat(rows.stream().filter(row -> row.found() != null).map(DisclosureRow::found))
                .containsExactlyInAnyOrderElementsOf(found);
        if (declaration == null) {
            assertThat(rows)
                    .noneMatch(row -> row.verdict() == Verdict.NOT_DECLARED || row.verdict() == Verdict.CONTRADICTS);
        } else {
            assertThat(rows.stream()
                            .filter(row -> row.verdict() == Verdict.DECLARED)
                            .map(DisclosureRow::declared))
                    .containsAll(declared.stream().filter(row -> !row.isNone()).toList());
            assertThat(rows)
                    .filteredOn(row -> row.verdict() == Verdict.NOT_DECLARED)
                    .allMatch(row -> declared.stream()
                            .anyMatch(one -> one.kind() == row.kind()
                                    || one.kind() == Kind.CONTRACT && row.kind() == Kind.FUNDING));
        }
        assertThat(rows).extracting(DisclosureRow::verdict).isSorted();
    }

    private static <T> T any(Random lots, List<T> of) {
        return of.get(lots.nextInt(of.size()));
    }

    private static @Nullable String maybe(Random lots, List<String> of) {
        return lots.nextInt(3) == 0 ? null : any(lots, of);
    }
}
