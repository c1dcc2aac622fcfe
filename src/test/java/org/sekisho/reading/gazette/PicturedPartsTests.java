package org.sekisho.reading.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Pictures in an office's XML: beside words, and in their place. */
class PicturedPartsTests {

    private static final String PICTURE = "<img id=\"i1\" file=\"US-1.TIF\" wi=\"20\"/>";

    @Test
    void areFiguresWhereWordsStandBesideThem() {
        assertThat(
                        of(
                                "<description><p>As in <maths>%1$s</maths> and <chemistry>%1$s</chemistry>.</p>"
                                        + "<tables>%1$s</tables></description>"
                                        + "<claims><claim><claim-text>A compound <chemistry>%1$s</chemistry></claim-text></claim></claims>"))
                .isEqualTo(new PicturedParts(4, 0));
    }

    @Test
    void standInsteadOfClaimsTablesOfClaimsAndWholeParts() {
        assertThat(of("<claims><claim num=\"1\"><claim-text>%s</claim-text></claim></claims>"))
                .isEqualTo(new PicturedParts(0, 1));
        assertThat(
                        of(
                                "<claims><claim><claim-text>As in <tables><table>%s</table></tables></claim-text></claim></claims>"))
                .isEqualTo(new PicturedParts(0, 1));
        assertThat(of("<description>%1$s %1$s</description>")).isEqualTo(new PicturedParts(0, 1));
    }

    @Test
    void areNoneWhereTheirWordsAreThere() {
        assertThat(of("<description><maths><math><mi>E</mi></math>%s</maths></description>"))
                .isEqualTo(new PicturedParts(0, 0));
        assertThat(of("<description><p>Fig. 1</p>%s</description>")).isEqualTo(new PicturedParts(0, 0));
    }

    /** What a picture says of its file is no word; wherever it stands, and however deep. */
    @Property(tries = 200)
    void areCountedHoweverDeepTheyStand(
            @ForAll @IntRange(max = 5) int figures,
            @ForAll @IntRange(max = 5) int claims,
            @ForAll @IntRange(max = 8) int depth) {
        String picture = "<w>".repeat(depth) + "<Image><FileName>lamp.tif</FileName></Image>" + "</w>".repeat(depth);
        String document = "<d><description><p>Words.</p>"
                + ("<Math>" + picture + "</Math>").repeat(figures) + "</description>"
                + ("<claim>" + picture + "</claim>").repeat(claims) + "</d>";

        assertThat(PicturedParts.of(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new PicturedParts(figures, claims));
    }

    private static PicturedParts of(String document) {
        String xml = "<d>" + document.formatted(PICTURE) + "</d>";
        return PicturedParts.of(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
