package org.sekisho.reading.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdom2.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteClaimsTests {

    @ParameterizedTest
    @CsvSource({"CLM-00012,12", "0,7", "'',7", "7.,7"})
    void readsTheNumberInAnAttribute(String written, int expected) {
        assertThat(GazetteClaims.number(written, 7)).isEqualTo(expected);
    }

    @Test
    void readsTheNumbersThatAreMarked() {
        Element claim = new Element("claim")
                .addContent(new Element("claim-ref").setAttribute("idref", "CLM-00001 CLM-00003"))
                .addContent(new Element("claim-text")
                        .addContent(new Element("claim-ref").setAttribute("idref", "CLM-00005")));

        assertThat(GazetteClaims.references(claim, "claim-ref", "idref")).containsExactly(1, 3, 5);
    }
}
