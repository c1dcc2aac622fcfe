package org.sekisho.finding.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is understood, in which unit, and where. In the tables: the text, how much in UCUM, and the words it stands in. */
class QuantityFinderTests {

    private final QuantityFinder finder = new QuantityFinder();

    @Nested
    class English {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "a range of at least 300 km | [300.0, ∞) km | at least 300 km",
                    "exceeding 100 GHz | (100.0, ∞) GHz | exceeding 100 GHz",
                    "up to 5 mm thick | (-∞, 5.0] mm | up to 5 mm",
                    "less than 0.5 % by weight | (-∞, 0.5) %{wt} | less than 0.5 % by weight",
                    "no more than about 20 rpm | (-∞, 20.0] {rev}.min-1 | no more than about 20 rpm",
                    "of 10 nm or less | (-∞, 10.0] nm | 10 nm or less",
                    "a pressure ≥ 3 psi | [3.0, ∞) [psi] | ≥ 3 psi",
                    "between 5 and 10 GHz | [5.0, 10.0] GHz | 5 and 10 GHz",
                    "from 5 to 10 nm | [5.0, 10.0] nm | 5 to 10 nm",
                    "a 5-10 mm gap | [5.0, 10.0] mm | 5-10 mm",
                    "10 to 20 % | [10.0, 20.0] % | 10 to 20 %",
                    "1 µm to 10 cm | [1.0, 100000.0] um | 1 µm to 10 cm",
                    "more than 5 and less than 10 nm | (5.0, 10.0) nm | more than 5 and less than 10 nm",
                    "an accuracy of ±0.5 °C | [-0.5, 0.5] Cel | 0.5 °C",
                    "30 ± 10 years | [20.0, 40.0] a | 30 ± 10 years",
                    "a vacuum of 10^-9 Torr | [1.0E-9, 1.0E-9] mm[Hg] | 10^-9 Torr",
                    "a vacuum of 10−9 Torr | [1.0E-9, 1.0E-9] mm[Hg] | 10−9 Torr",
                    "a vacuum of 10⁻⁹ Torr | [1.0E-9, 1.0E-9] mm[Hg] | 10⁻⁹ Torr",
                    "a dose of 5 × 10⁵ rad(Si) | [500000.0, 500000.0] RAD | 5 × 10⁵ rad(Si)",
                    "1.5e-3 kg | [0.0015, 0.0015] kg | 1.5e-3 kg",
                    "12.7 x 106 m | [1.27E7, 1.27E7] m | 12.7 x 106 m",
                    "10,000 V | [10000.0, 10000.0] V | 10,000 V",
                    "0,001 mol | [0.001, 0.001] mol | 0,001 mol",
                    "1,234.5 kg | [1234.5, 1234.5] kg | 1,234.5 kg",
                    "1/2 inch | [0.5, 0.5] [in_i] | 1/2 inch",
                    "5½ inches | [5.5, 5.5] [in_i] | 5½ inches",
                    "twenty-five degrees Celsius | [25.0, 25.0] Cel | twenty-five degrees Celsius",
                    "two hundred and ten meters | [210.0, 210.0] m | two hundred and ten meters",
                    "3.8 billion years | [3.8E9, 3.8E9] a | 3.8 billion years",
                    "a 3-inch wafer | [3.0, 3.0] [in_i] | 3-inch",
                    "at a pH of 7.4 | [7.4, 7.4] [pH] | 7.4",
                    "at pH 7 | [7.0, 7.0] [pH] | pH 7",
                    "at pH 5 to 7, and x | [5.0, 7.0] [pH] | pH 5 to 7",
                    "a price of $ 5 | [5.0, 5.0] {USD} | $ 5",
                    "at 25° C. for | [25.0, 25.0] Cel | 25° C.",
                    "a speed of 3 m s-1 | [3.0, 3.0] m.s-1 | 3 m s-1",
                    "5 mg/ml | [5.0, 5.0] mg.mL-1 | 5 mg/ml",
                    "2 kg·m-2 | [2.0, 2.0] kg.m-2 | 2 kg·m-2",
                    "400 W/(m·K) | [400.0, 400.0] W.m-1.K-1 | 400 W/(m·K)",
                    "8 V/µm | [8.0, 8.0] V.um-1 | 8 V/µm",
                    "3 kilometers per hour | [3.0, 3.0] km.h-1 | 3 kilometers per hour",
                    "5 square meters | [5.0, 5.0] m2 | 5 square meters",
                    "1 Ω·cm | [1.0, 1.0] Ohm.cm | 1 Ω·cm",
                    "34 qubits | [34.0, 34.0] {qubit} | 34 qubits",
                    "8 TOPS | [8.0, 8.0] 10*12.{op}.s-1 | 8 TOPS",
                    "70 GFLOPS | [70.0, 70.0] 10*9.{flop}.s-1 | 70 GFLOPS",
                    "20 sccm of argon | [20.0, 20.0] {std}.cm3.min-1 | 20 sccm",
                    "-30 dBm | [-30.0, -30.0] dB{m} | -30 dBm",
                    "5 mol% yttria | [5.0, 5.0] %{mol} | 5 mol%",
                    "60 fps | [60.0, 60.0] {frame}.s-1 | 60 fps",
                    "2.3 eV | [2.3, 2.3] eV | 2.3 eV",
                    "with three electrodes | [3.0, 3.0] 1 | three",
                    "p < 0.05 | (-∞, 0.05) 1 | < 0.05",
                })
        void isRead(String words, String howMuch, String where) {
            assertReads(words, howMuch, where);
        }

        @Test
        void theEndsOfARangeHaveOneUnitWhereverItStands() {
            assertThat(finder.in("at a pH of 5 to 7 and 13 nm, pH 8-9, 15 mm"))
                    .extracting(
                            Quantity::lower,
                            Quantity::upper,
                            quantity -> quantity.unit().code())
                    .containsExactly(
                            tuple(5.0, 7.0, "[pH]"),
                            tuple(13.0, 13.0, "nm"),
                            tuple(8.0, 9.0, "[pH]"),
                            tuple(15.0, 15.0, "mm"));
        }

        @Test
        void listsHaveAQuantityForEachMember() {
            String words = "lengths of 5, 10 and 15 mm are used";

            assertThat(finder.in(words))
                    .extracting(Quantity::lower, quantity -> quantity.unit().code(), quantity -> cut(words, quantity))
                    .containsExactly(tuple(5.0, "mm", "5"), tuple(10.0, "mm", "10"), tuple(15.0, "mm", "15 mm"));
        }

        @Test
        void unitsInTheHeadingOfAListAreThoseOfItsMembers() {
            assertThat(finder.in("IR (cm-1): 3440, 1662 (br), 1575"))
                    .extracting(
                            quantity -> quantity.lower() + " " + quantity.unit().code())
                    .containsExactly("3440.0 cm-1", "1662.0 cm-1", "1575.0 cm-1");
        }

        @ParameterizedTest
        @ValueSource(strings = {"12.7 x 106 m", "5 × 10 −7 Torr", "10−9 Torr"})
        void exponentsThatWereRebuiltSaySo(String words) {
            assertThat(finder.in(words)).hasSize(1).allMatch(Quantity::exponentRebuilt);
        }

        @ParameterizedTest
        @ValueSource(strings = {"12.7 × 10⁶ m", "5e-7 Torr", "106 m", "12 x 1066 m"})
        void otherNumbersAreNotSaidToBeRebuilt(String words) {
            assertThat(finder.in(words)).noneMatch(Quantity::exponentRebuilt);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "as shown in FIG. 3 and FIGS. 4A, 5 and 6",
                    "The method of claim 12, wherein",
                    "in step 104, the controller 120 sends",
                    "[0012] The housing 14 and the lid 16 are joined",
                    "U.S. Pat. No. 5,123,456 teaches",
                    "filed on March 15, 2014 and published in 2015",
                    "H2O and CO2 and C18H36O2",
                    "a SiX3 group",
                    "1,2-dichloroethane",
                    "the layers 12 to 14 overlap",
                    "see Table 2 and Section 3.1",
                    "as reported [3, 5-7]",
                    "a 5G network and a 3D model",
                    "the bolt 120A in the box",
                    "at 10:30 the clock",
                    "the steps 110 in the figure"
                })
        void namesAreNoQuantities(String words) {
            assertThat(finder.in(words)).isEmpty();
        }
    }

    @Nested
    class Japanese {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "航続距離が３００ｋｍ以上である | [300.0, ∞) km | ３００ｋｍ以上",
                    "５キロメートルを超える | (5.0, ∞) km | ５キロメートルを超え",
                    "角度は十五度である | [15.0, 15.0] deg | 十五度",
                    "温度が10～20℃の | [10.0, 20.0] Cel | 10～20℃",
                    "厚さ0.1μm以下の膜 | (-∞, 0.1] um | 0.1μm以下",
                    "厚さ０．１μｍ以上１μｍ以下 | [0.1, 1.0] um | ０．１μｍ以上１μｍ以下",
                    "１００ギガヘルツで動作 | [100.0, 100.0] GHz | １００ギガヘルツ",
                    "三百メートル | [300.0, 300.0] m | 三百メートル",
                    "二・五ミリメートル | [2.5, 2.5] mm | 二・五ミリメートル",
                    "２百万ピクセル以上 | [2000000.0, ∞) {pixel} | ２百万ピクセル以上",
                    "約1万時間 | [10000.0, 10000.0] h | 1万時間",
                    "5億画素 | [5.0E8, 5.0E8] {pixel} | 5億画素",
                    "10kg未満 | (-∞, 10.0) kg | 10kg未満",
                    "5Vより大きい | (5.0, ∞) V | 5Vより大き",
                    "5ないし10nm | [5.0, 10.0] nm | 5ないし10nm",
                    "300kmから500kmまでの | [300.0, 500.0] km | 300kmから500kmまで",
                    "直径５㎜の | [5.0, 5.0] mm | ５㎜",
                    "周波数５㎓帯 | [5.0, 5.0] GHz | ５㎓",
                    "距離は１０㎞ | [10.0, 10.0] km | １０㎞",
                    "波長５００Å | [500.0, 500.0] Ao | ５００Å",
                    "３０分以内 | (-∞, 30.0] min | ３０分以内",
                    "５０質量％以上 | [50.0, ∞) %{wt} | ５０質量％以上",
                    "少なくとも３個の | [3.0, ∞) 1 | 少なくとも３個",
                    "電圧を８００［Ｖ］に | [800.0, 800.0] V | ８００［Ｖ］",
                    "１０平方メートル | [10.0, 10.0] m2 | １０平方メートル",
                    "１０ｷﾛｸﾞﾗﾑ以下 | (-∞, 10.0] kg | １０ｷﾛｸﾞﾗﾑ以下",
                })
        void isRead(String words, String howMuch, String where) {
            assertReads(words, howMuch, where);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "図３に示すように",
                    "請求項１２に記載の",
                    "【００１２】",
                    "制御部１２０は信号１３を送る",
                    "第２層と第３の電極",
                    "平成２０年３月５日",
                    "２０１０年に",
                    "十分な強度",
                    "一度だけ",
                    "３分の１に分割",
                    "ステップＳ１０４において"
                })
        void namesAreNoQuantities(String words) {
            assertThat(finder.in(words)).isEmpty();
        }
    }

    @Test
    void numberAndUnitHavePlacesOfTheirOwn() {
        String words = "半径は㎞で３００ｋｍ以上５００ｋｍ以下";
        Quantity quantity = finder.in(words).get(0);

        assertThat(quantity.amounts())
                .extracting(amount ->
                        words.substring(amount.number().start(), amount.number().end()))
                .containsExactly("３００", "５００");
        assertThat(quantity.amounts())
                .extracting(amount ->
                        words.substring(amount.whole().start(), amount.whole().end()))
                .containsExactly("３００ｋｍ", "５００ｋｍ");
    }

    @Test
    void neverPrintsTheText() {
        assertThat(finder.in("exceeding 300 kilometers"))
                .singleElement()
                .asString()
                .doesNotContain("exceeding", "kilo");
    }

    private void assertReads(String words, String howMuch, String where) {
        List<Quantity> found = finder.in(words);
        assertThat(found.stream()
                        .map(quantity ->
                                quantity.interval() + " " + quantity.unit().code())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(howMuch);
        assertThat(cut(words, Objects.requireNonNull(found.get(0)))).isEqualTo(where);
    }

    private static String cut(String words, Quantity quantity) {
        return words.substring(quantity.span().start(), quantity.span().end());
    }
}
