package org.sekisho.office.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.intake.filing.Declaration.Kind;
import org.sekisho.intake.filing.Declaration.Row;

/** Rows of a declaration as they are typed, and employers as addresses name them. */
class DeclarationDraftTests {

    private static DeclarationDraft.Read read(String rows) {
        return new DeclarationDraft("a form", null, false, rows).read();
    }

    @Test
    void eachLineIsARow() {
        assertThat(read("""
                        affiliations, Example University
                        Funding, "Example Agency, Office of Samples", AB-12

                        contracts, none
                        funding,なし
                        filingsAbroad, DE, 102025000001
                        funding, , AB-13
                        """).rows())
                .containsExactly(
                        new Row(Kind.AFFILIATION, "Example University", null),
                        new Row(Kind.FUNDING, "Example Agency, Office of Samples", "AB-12"),
                        new Row(Kind.CONTRACT, null, null),
                        new Row(Kind.FUNDING, null, null),
                        new Row(Kind.FILING_ABROAD, "DE", "102025000001"),
                        new Row(Kind.FUNDING, null, "AB-13"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gifts, Example Agency", "funding", "funding, , ", "funding, A, B, C", "funding, \"A"})
    void theFirstLineThatMeansNothingIsNamed(String line) {
        assertThat(read("affiliations, Example University\n" + line).wrongLine())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "東京都千代田区丸の内1-1 見本電機株式会社内 | 見本電機株式会社",
                "東京都千代田区丸の内１丁目１番１号見本電機株式会社内 | 見本電機株式会社",
                "c/o Sample Works Inc., 1 Example Street, Northfield | Sample Works Inc.",
                "Department of Physics, University of Northfield, Northfield | University of Northfield",
                "東京都千代田区丸の内1-1 |",
                "1 Example Street, Northfield, US |",
                "Northfield, CA |"
            })
    void anEmployerIsWhatAnAddressCallsABody(String address, String employer) {
        assertThat(Employer.in(address).orElse(null)).isEqualTo(employer);
    }
}
