package org.sekisho.finding.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.finding.quantity.Threshold.Comparison;
import org.sekisho.lists.keytech.Limit.Bound;

class ThresholdTests {

    private static final UnitOfMeasure KM = UnitOfMeasure.parse("km").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "a range of 350 km, EXCEEDING, MET",
        "a range of 300 km, EXCEEDING, NEAR",
        "a range of 0.3 Mm, EXCEEDING, NEAR",
        "a range of 300 km, AT_LEAST, MET",
        "a range of 0.3 Mm, AT_LEAST, MET",
        "a range of 300001 m, EXCEEDING, MET",
        "a range of 270 km, AT_LEAST, NEAR",
        "a range of 269 km, AT_LEAST, NOT_MET",
        "a range of 250 to 350 km, EXCEEDING, MET",
        "a range of 100 to 200 km, EXCEEDING, NOT_MET",
        "a range of at least 200 km, EXCEEDING, UNDECIDED",
        "a range of at least 300 km, EXCEEDING, UNDECIDED",
        "a range of more than 300 km, EXCEEDING, MET",
        "a range of at least 301 km, EXCEEDING, MET",
        "a range of up to 500 km, EXCEEDING, MET",
        "a range of less than 500 km, EXCEEDING, UNDECIDED",
        "a range of less than 280 km, EXCEEDING, NEAR",
        "a range of less than 200 km, EXCEEDING, NOT_MET",
        "a range of at least 200 km, AT_MOST, MET",
        "a range of more than 200 km, AT_MOST, UNDECIDED",
        "a range of 300 km, BELOW, NEAR",
        "a range of 299 km, BELOW, MET",
        "a range of less than 300 km, BELOW, MET",
        "a range of 300 km, AT_MOST, MET",
        "a mass of 350 kg, EXCEEDING, UNDECIDED",
        "航続距離が３００ｋｍ以上, AT_LEAST, MET",
        "航続距離が３５０キロメートルを超える, EXCEEDING, MET",
    })
    void of300KilometresWithABandOfATenth(String words, Bound comparator, Comparison expected) {
        Quantity stated = new QuantityFinder().in(words).get(0);

        assertThat(new Threshold(comparator, 300, null, KM, 0.10).compare(stated))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "5 GHz, MET",
        "10 GHz, MET",
        "7500 MHz, MET",
        "10.5 GHz, NEAR",
        "12 GHz, NOT_MET",
        "8-20 GHz, MET",
        "up to 4 GHz, NOT_MET"
    })
    void between5And10Gigahertz(String words, Comparison expected) {
        Quantity stated = new QuantityFinder().in(words).get(0);
        UnitOfMeasure unit = UnitOfMeasure.parse("GHz").orElseThrow();

        assertThat(new Threshold(Bound.BETWEEN, 5, 10.0, unit, 0.10).compare(stated))
                .isEqualTo(expected);
    }

    @Test
    void comparesTemperaturesByTheirZeros() {
        Quantity stated = new QuantityFinder().in("heated to 100 °C").get(0);
        UnitOfMeasure kelvin = UnitOfMeasure.parse("K").orElseThrow();

        assertThat(new Threshold(Bound.EXCEEDING, 370, null, kelvin, 0).compare(stated))
                .isEqualTo(Comparison.MET);
        assertThat(new Threshold(Bound.EXCEEDING, 374, null, kelvin, 0).compare(stated))
                .isEqualTo(Comparison.NOT_MET);
    }

    @Test
    void refusesBoundsThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Threshold(Bound.BETWEEN, 10, 5.0, KM, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Threshold(Bound.BELOW, 10, 5.0, KM, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Threshold(Bound.BELOW, 10, null, KM, 1.5));
    }
}
