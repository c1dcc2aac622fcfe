package org.sekisho.finding.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.sekisho.reading.passage.TextSpan;

/** Whatever is written, in whichever way, is read back or left alone. */
class QuantityPropertyTests {

    private final QuantityFinder finder = new QuantityFinder();

    @Property(tries = 2_000)
    void neverThrowsAndStaysWithinTheText(@ForAll("texts") String words) {
        int last = 0;
        for (Quantity quantity : finder.in(words)) {
            assertThat(quantity.span().end()).isLessThanOrEqualTo(words.length());
            assertThat(quantity.amounts()).allMatch(amount -> amount.whole().contains(amount.number()));
            assertThat(quantity.amounts()).allMatch(amount -> quantity.span().contains(amount.whole()));
            assertThat(quantity.amounts().get(0).number().start()).isGreaterThanOrEqualTo(last);
            last = quantity.amounts().get(0).number().end();
        }
    }

    @Property(tries = 2_000)
    void readsBackANumberInAnyForm(
            @ForAll @IntRange(min = 1, max = 999_999) int value,
            @ForAll("forms") String form,
            @ForAll("units") String unit,
            @ForAll("gaps") String anyGap) {
        String gap = form.equals("scientific") ? " " : anyGap;
        String number = written(value, form);
        String words = "a value of " + number + gap + unit + ".";

        List<Quantity> found = finder.in(words);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).interval()).isEqualTo(Interval.of(value));
        assertThat(found.get(0).unit()).isEqualTo(UnitOfMeasure.parse(unit).orElseThrow());
        assertThat(cut(words, found.get(0).amounts().get(0).number())).isEqualTo(number);
        assertThat(cut(words, found.get(0).span())).isEqualTo(number + gap + unit);
    }

    @Property(tries = 500)
    void readsBackARange(
            @ForAll @IntRange(min = 1, max = 400) int lower,
            @ForAll @IntRange(min = 401, max = 900) int upper,
            @ForAll("ranges") String between,
            @ForAll("units") String unit) {
        String words = "値は" + lower + between + upper + unit + "、";

        assertThat(finder.in(words)).singleElement().satisfies(quantity -> {
            assertThat(quantity.interval()).isEqualTo(Interval.between(lower, upper));
            assertThat(cut(words, quantity.span())).isEqualTo(lower + between + upper + unit);
        });
    }

    @Property(tries = 500)
    void convertsThereAndBack(@ForAll("units") String unit, @ForAll @IntRange(min = 1, max = 100_000) int value) {
        UnitOfMeasure one = UnitOfMeasure.parse(unit).orElseThrow();
        UnitOfMeasure other = UnitOfMeasure.parse(unit.equals("°C") ? "K" : "10*3." + one.code())
                .orElseThrow();

        double there = one.convertTo(other, value).orElseThrow();

        assertThat(other.convertTo(one, there).orElseThrow()).isCloseTo(value, withPercentage(1e-6));
    }

    private static String written(int value, String form) {
        return switch (form) {
            case "plain" -> String.valueOf(value);
            case "thousands" -> String.format(Locale.ROOT, "%,d", value);
            case "decimals" -> value + ".0";
            case "power" -> value / 1000.0 + " × 10³";
            case "caret" -> value / 100.0 + "x10^2";
            case "scientific" -> value + "e0";
            default ->
                String.valueOf(value)
                        .chars()
                        .collect(
                                StringBuilder::new,
                                (wide, digit) -> wide.append((char) (digit + 0xFEE0)),
                                StringBuilder::append)
                        .toString();
        };
    }

    private static String cut(String words, TextSpan span) {
        return words.substring(span.start(), span.end());
    }

    @Provide
    Arbitrary<String> forms() {
        return Arbitraries.of("plain", "thousands", "decimals", "power", "caret", "scientific", "wide");
    }

    @Provide
    Arbitrary<String> units() {
        return Arbitraries.of(
                "km", "ｋｍ", "㎞", "GHz", "mg/ml", "m/s", "°C", "kΩ", "µm", "μm", "Torr", "キロメートル", "psi", "W/(m·K)",
                "ppm");
    }

    @Provide
    Arbitrary<String> gaps() {
        return Arbitraries.of("", " ", "\u00a0", "\u2009");
    }

    @Provide
    Arbitrary<String> ranges() {
        return Arbitraries.of("~", "～", "〜", "-", "–", " to ", "から", "ないし");
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces =
                Arbitraries.of(("5|10|１２|三百|two|hundred|and| | |,|.|-|−|^|10^|×|x|/|(|)|e|km|m|㎞|²|⁻⁹|½|から|以上|at least|"
                                + "between|pH|$|±|per|sq. |[|]|:|万|・|ｶﾞ|第|10 ")
                        .split("\\|"));
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(60),
                pieces.list().ofMaxSize(14).map(list -> String.join("", list)));
    }
}
