package org.sekisho.finding.body;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.finding.body.BodyNumber.Kind;

/** A number is one only with its check digits; any slip of one digit is noticed. */
class BodyNumberTests {

    @ParameterizedTest
    @CsvSource({
        "CORPORATE, 7123456789012",
        "CORPORATE, 3987654321098",
        "ROR, 05dxps055",
        "ROR, https://ror.org/03yrm5c26",
        "ROR, 01AN7Q238",
        "LEI, 353800INVENTED0BDY82",
        "LEI, 5299000NOBDYATALL012"
    })
    void isReadWithRightCheckDigits(Kind kind, String written) {
        assertThat(BodyNumber.of(kind, written)).isPresent();
    }

    @Property
    void isNoneWithOneSignChanged(
            @ForAll @IntRange(min = 0, max = 12) int place, @ForAll @IntRange(min = 1, max = 8) int by) {
        for (String right : new String[] {"7123456789012", "05dxps055", "353800INVENTED0BDY82"}) {
            Kind kind = right.length() == 13 ? Kind.CORPORATE : right.length() == 9 ? Kind.ROR : Kind.LEI;
            int at = place % right.length();
            if (Character.isDigit(right.charAt(at))) {
                char other = (char) ('0' + (right.charAt(at) - '0' + by) % 10);
                String slip = right.substring(0, at) + other + right.substring(at + 1);
                boolean nineForNought = kind == Kind.CORPORATE && at > 0 && Math.abs(other - right.charAt(at)) == 9;
                assertThat(BodyNumber.of(kind, slip).isPresent()).as(slip).isEqualTo(nineForNought);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "霧島電機株式会社（法人番号7123456789012）, 7123456789012",
        "Kirishima Electric https://ror.org/05dxps055, 05dxps055",
        "'Kirishima, LEI: 353800INVENTED0BDY82', 353800INVENTED0BDY82"
    })
    void isReadWhereItStandsBesideAName(String written, String digits) {
        assertThat(BodyName.of(written).numbers())
                .extracting(BodyNumber::digits)
                .containsExactly(digits);
        assertThat(BodyName.of(written).letters()).doesNotContain("0");
    }
}
