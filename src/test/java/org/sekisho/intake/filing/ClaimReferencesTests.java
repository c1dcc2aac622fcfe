package org.sekisho.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimReferencesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    7  | The laser according to claim 3, wherein                      | 3
                    7  | The laser of any of claims 1 to 4, wherein                   | 1 2 3 4
                    7  | The laser of any one of claims 1-3 or claim 5                | 1 2 3 5
                    7  | The laser of any one of claims 1 through claim 3             | 1 2 3
                    7  | The laser of claims 1, 2, and 4                              | 1 2 4
                    7  | The laser of claims 1,2,4                                    | 1 2 4
                    7  | The laser according to claim 1, 2 or 3, wherein              | 1 2 3
                    7  | The laser of claim 1 and/or 2                                | 1 2
                    4  | The laser of any preceding claim                             | 1 2 3
                    4  | The laser of any one of the foregoing claims                 | 1 2 3
                    4  | The laser of any of the above-mentioned claims               | 1 2 3
                    4  | The laser of any of the claims above                         | 1 2 3
                    7  | The laser of any of the preceding claims 1 to 2              | 1 2
                    4  | A CLAIM 2 pump                                               | 2
                    7  | A laser that claims no more than 5 watts                     |
                    7  | The laser of claim 9                                         |
                    7  | A pump with a claim plate and 2 bolts                        |
                    7  | The pump of claim 1, 2 bolts holding it                      | 1
                    7  | The pump of claim 3 or 4, 5 mm wide                          | 3 4
                    7  | The alloy of claim 1, 2 wt% of it tin                        | 1
                    7  | The alloy of claim 1 and 2.5 wt% tin                         | 1
                    7  | The rod of claim 1, 2 to 5 millimetres long                  | 1
                    7  | Laser nach Anspruch 1, dadurch gekennzeichnet                | 1
                    7  | Laser nach Anspruch 1 oder 2                                 | 1 2
                    7  | Laser nach Patentanspruch 2 und/oder 4                       | 2 4
                    7  | Laser nach einem der Ansprüche 2 bis 4                       | 2 3 4
                    7  | Laser nach den Ansprüchen 1, 2 sowie 5                       | 1 2 5
                    4  | Laser nach einem der vorhergehenden Ansprüche                | 1 2 3
                    4  | Laser nach einem der obigen Ansprüche                        | 1 2 3
                    4  | Laser nach einem oder mehreren der vorstehenden Patentansprüche | 1 2 3
                    7  | Laser nach einem der vorangehenden Ansprüche 1 bis 3         | 1 2 3
                    7  | Stab nach Anspruch 1, 2 mm lang und 1,5 mm dick              | 1
                    7  | Stab nach Anspruch 1 und 2,5 mm dick                         | 1
                    7  | Laser selon la revendication 1                               | 1
                    7  | Laser selon l'une des revendications 1 à 3                   | 1 2 3
                    7  | Laser selon les revendications n° 1, 2 ou 5                  | 1 2 5
                    4  | Laser selon l'une quelconque des revendications précédentes  | 1 2 3
                    7  | Tige selon la revendication 1, 2 mm de long                  | 1
                    7  | 請求項１に記載の装置。                                         | 1
                    7  | 請求項１または２に記載のレーザ                                  | 1 2
                    7  | 請求項1～3のいずれか1項に記載のレーザ                            | 1 2 3
                    7  | 請求項１〜３の何れか一項に記載の装置。                           | 1 2 3
                    7  | 請求項１乃至３、又は請求項５に記載のレーザ                       | 1 2 3 5
                    7  | 請求項２乃至請求項４のいずれかに記載の装置。                     | 2 3 4
                    7  | 請求項１から４のうちいずれか１項に記載の装置。                   | 1 2 3 4
                    7  | 請求項１、３及び５に記載の装置。                                | 1 3 5
                    15 | 請求項 10 ないし 12 のいずれか一項に記載の方法。                 | 10 11 12
                    4  | 前記いずれかの請求項に記載の装置。                              | 1 2 3
                    4  | 先行する請求項のいずれか一項に記載の装置。                       | 1 2 3
                    7  | 前記請求項２に記載の装置。                                      | 2
                    7  | 特許請求の範囲第１項又は第２項記載の装置。                       | 1 2
                    7  | ３つの脚部（１～３）を備える台。                                |
                    7  | 根据权利要求1所述的装置                                        | 1
                    7  | 根据权利要求1-3中任一项所述的装置                               | 1 2 3
                    7  | 如权利要求1至3任意一项所述的方法                                | 1 2 3
                    7  | 如权利要求1、2或5所述的方法                                    | 1 2 5
                    4  | 根据前述权利要求中任一项所述的装置                              | 1 2 3
                    4  | 根据上述任一权利要求所述的装置                                  | 1 2 3
                    7  | 如申請專利範圍第1項至第3項中任一項所述之裝置                     | 1 2 3
                    7  | 제1항에 있어서, 상기 레이저는                                   | 1
                    7  | 제1항 또는 제2항에 있어서                                       | 1 2
                    7  | 제1항 내지 제3항 중 어느 한 항에 있어서                          | 1 2 3
                    7  | 제 1 항, 제 2 항 및 제 5 항에 있어서                             | 1 2 5
                    7  | 청구항 1 내지 3 중 어느 한 항에 있어서                           | 1 2 3
                    4  | 선행하는 청구항 중 어느 한 항에 있어서                           | 1 2 3
                    """)
    void findsTheEarlierClaimsThatAClaimRefersTo(int claim, String words, String expected) {
        assertThat(ClaimReferences.among(below(claim), ClaimReferences.in(words)))
                .isEqualTo(numbers(expected));
    }

    @Property
    void readsWhateverIsListedInAnyLanguage(
            @ForAll @Size(min = 1, max = 12) Set<@IntRange(min = 1, max = 400) Integer> claims,
            @ForAll @IntRange(min = 0, max = 5) int language) {
        List<List<Integer>> runs = runs(new TreeSet<>(claims));
        String words = Written.values()[language].list(runs);

        assertThat(ClaimReferences.among(below(401), ClaimReferences.in(words)))
                .as(words)
                .containsExactlyElementsOf(new TreeSet<>(claims));
    }

    @Property
    void takesNoMeasureForAClaim(
            @ForAll @IntRange(min = 1, max = 9) int claim,
            @ForAll @IntRange(min = 10, max = 400) int amount,
            @ForAll @IntRange(min = 0, max = 5) int language) {
        Written written = Written.values()[language];
        String words = written.list(List.of(List.of(claim))) + ", " + amount + " mm";

        assertThat(ClaimReferences.among(below(401), ClaimReferences.in(words)))
                .as(words)
                .containsExactly(claim);
    }

    /** Neighbours are written as ranges. */
    private static List<List<Integer>> runs(Set<Integer> claims) {
        List<List<Integer>> runs = new ArrayList<>();
        for (int claim : claims) {
            List<Integer> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
            if (!last.isEmpty() && last.get(last.size() - 1) == claim - 1) {
                last.add(claim);
            } else {
                runs.add(new ArrayList<>(List.of(claim)));
            }
        }
        return runs;
    }

    private enum Written {
        ENGLISH("claims %s", "%d", " to ", ", ", " or "),
        GERMAN("Ansprüche %s", "%d", " bis ", ", ", " oder "),
        FRENCH("revendications %s", "%d", " à ", ", ", " ou "),
        JAPANESE("請求項%s", "%d", "乃至", "、", "又は"),
        CHINESE("权利要求%s", "%d", "至", "、", "或"),
        KOREAN("%s", "제%d항", " 내지 ", ", ", " 또는 ");

        private final String frame;
        private final String one;
        private final String range;
        private final String comma;
        private final String and;

        Written(String frame, String one, String range, String comma, String and) {
            this.frame = frame;
            this.one = one;
            this.range = range;
            this.comma = comma;
            this.and = and;
        }

        private String list(List<List<Integer>> runs) {
            List<String> written = runs.stream().map(this::run).toList();
            int last = written.size() - 1;
            String list =
                    last == 0 ? written.get(0) : String.join(comma, written.subList(0, last)) + and + written.get(last);
            return frame.formatted(list);
        }

        private String run(List<Integer> run) {
            String first = one.formatted(run.get(0));
            return run.size() == 1 ? first : first + range + one.formatted(run.get(run.size() - 1));
        }
    }

    private static List<Integer> numbers(String written) {
        return written == null
                ? List.of()
                : List.of(written.split(" ")).stream().map(Integer::valueOf).collect(Collectors.toList());
    }

    private static List<Integer> below(int number) {
        return IntStream.range(1, number).boxed().toList();
    }
}
