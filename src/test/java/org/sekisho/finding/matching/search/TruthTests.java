package org.sekisho.finding.matching.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTests {

    @ParameterizedTest
    @CsvSource({
        "MET, MET, MET, MET",
        "MET, NOT_STATED, NOT_STATED, MET",
        "MET, NOT_MET, NOT_MET, MET",
        "NOT_STATED, NOT_STATED, NOT_STATED, NOT_STATED",
        "NOT_STATED, NOT_MET, NOT_MET, NOT_STATED",
        "NOT_MET, NOT_MET, NOT_MET, NOT_MET"
    })
    void combinesAsKleeneDoes(Truth one, Truth other, Truth and, Truth or) {
        assertThat(one.and(other)).isEqualTo(and).isEqualTo(other.and(one));
        assertThat(one.or(other)).isEqualTo(or).isEqualTo(other.or(one));
    }
}
