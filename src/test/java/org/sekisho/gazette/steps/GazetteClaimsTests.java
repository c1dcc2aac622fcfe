package org.sekisho.gazette.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.filing.Claim;

class GazetteClaimsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    9 | 9. The pump of claim 1, wherein the seal is dry.             | [1]
                    9 | 9. The pump of any one of claims 1 to 4.                     | [1, 2, 3, 4]
                    9 | 9. The pump of claims 1-3 or claim 5                         | [1, 2, 3, 5]
                    9 | 9. The pump of claims 1, 2 or 5                              | [1, 2, 5]
                    9 | 9. The pump of claims 1, 2, and 5                            | [1, 2, 5]
                    9 | 9. The pump according to claim 2 or claim 3                  | [2, 3]
                    9 | 9. The pump of claim 3 or 4, 5 mm wide                       | [3, 4]
                    9 | 9. The alloy of claim 1, 2 wt% of it tin                     | [1]
                    9 | 9. The alloy of claim 1 and 2.5 wt% tin                      | [1]
                    4 | 4. A method as claimed in any of the preceding claims        | [1, 2, 3]
                    4 | 4. A CLAIM 2 pump                                            | [2]
                    4 | 4. The pump of claim 17                                      | []
                    4 | 4. The pump of claims 2 to 999999                            | [2, 3]
                    1 | 1. A pump with a claim plate and 2 bolts                     | []
                    """)
    void readsTheClaimsReferredToFromTheWords(int number, String words, String expected) {
        assertThat(GazetteClaims.dependsOn(below(number), List.of(), words)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({"5,CLM-00002,[2]", "5,CLM-00005,[]", "5,'',[]"})
    void takesWhatTheFormatMarksAsReference(int number, String reference, String expected) {
        assertThat(GazetteClaims.dependsOn(below(number), List.of(reference), "A pump."))
                .hasToString(expected);
    }

    private static List<Integer> below(int number) {
        return IntStream.range(1, number).boxed().toList();
    }

    /** Forty kilobytes once took two gigabytes. */
    @Test
    void refersToNoMoreClaimsThanThereAre() {
        FilingParts parts = new FilingParts("a.xml");
        for (int i = 0; i < 400; i++) {
            parts.claim(999_999, List.of("CLM-00001"), "A pump of any of the preceding claims or claims 1 to 999999.");
        }

        assertThat(parts.filing().claims()).hasSize(400).allMatch(Claim::independent);
    }

    @Test
    void followsReferencesOfOneDocumentToAnEnd() {
        FilingParts parts = new FilingParts("a.xml");
        for (int i = 1; i <= 20_000; i++) {
            parts.claim(i, List.of(), "A pump of any of the preceding claims.");
        }

        assertThat(parts.filing().claims().stream()
                        .mapToInt(claim -> claim.dependsOn().size())
                        .sum())
                .isBetween(ReadClaim.MOST_REFERENCES, ReadClaim.MOST_REFERENCES + 20_000);
    }
}
