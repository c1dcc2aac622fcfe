package org.sekisho.extraction.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimReferencesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The laser according to claim 3, wherein              | 7 | 3
                    The laser of any of claims 1 to 4, wherein           | 7 | 1 2 3 4
                    The laser of any one of claims 1-3 or claim 5        | 7 | 1 2 3 5
                    The laser of claims 1, 2 and 4                       | 7 | 1 2 4
                    The laser of any preceding claim                     | 4 | 1 2 3
                    A laser that claims no more than 5 watts             | 7 |
                    Laser nach Anspruch 1, dadurch gekennzeichnet        | 7 | 1
                    Laser nach einem der Ansprüche 2 bis 4               | 7 | 2 3 4
                    Laser nach einem der vorhergehenden Ansprüche        | 3 | 1 2
                    Laser selon la revendication 1                       | 7 | 1
                    Laser selon l'une des revendications 1 à 3           | 7 | 1 2 3
                    Laser selon l'une quelconque des revendications précédentes | 3 | 1 2
                    請求項１または２に記載のレーザ                       | 7 | 1 2
                    請求項1～3のいずれか1項に記載のレーザ                | 7 | 1 2 3
                    請求項１乃至３、又は請求項５に記載のレーザ           | 7 | 1 2 3 5
                    The laser of claim 9                                 | 7 |
                    """)
    void findsTheEarlierClaimsThatAClaimRefersTo(String words, int claim, String expected) {
        List<Integer> numbers = expected == null
                ? List.of()
                : List.of(expected.split(" ")).stream().map(Integer::valueOf).toList();

        assertThat(ClaimReferences.in(words, IntStream.range(1, claim).boxed().toList()))
                .isEqualTo(numbers);
    }
}
