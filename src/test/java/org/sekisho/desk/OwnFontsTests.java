package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sekisho.desk.WebPages.OwnFonts;

class OwnFontsTests {

    @Test
    void leavesNoTypefaceThatIsForAGovernmentOnly() {
        String sheet = "@font-face{font-family:GDS Transport;src:url(/assets/fonts/light.woff2) format(\"woff2\")}"
                + ".govuk-body{font-family:GDS Transport,arial,sans-serif;color:#0b0c0c}"
                + "@media print{.govuk-body{font-family:sans-serif}}";

        assertThat(OwnFonts.inOwnFonts(sheet))
                .isEqualTo(".govuk-body{font-family:var(--font);color:#0b0c0c}"
                        + "@media print{.govuk-body{font-family:var(--font)}}");
    }
}
