package org.sekisho.reading.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteDatesTests {

    @ParameterizedTest
    @ValueSource(strings = {"20131224", "2013-12-24", " 20131224\n"})
    void readsBothForms(String written) {
        assertThat(GazetteDates.day(written)).isEqualTo("2013-12-24");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "19761100", "20230230", "20131324", "00000000", "2013", "24 December 2013"})
    void guessesNoDay(@org.jspecify.annotations.Nullable String written) {
        assertThat(GazetteDates.day(written)).isNull();
    }
}
