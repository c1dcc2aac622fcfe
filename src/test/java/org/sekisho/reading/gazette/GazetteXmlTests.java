package org.sekisho.reading.gazette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteXmlTests {

    /** Each is well-formed to the parser, and refused by the library that keeps the tree. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.1'?><r><p>wombat &#x1;</p></r>",
                "<?xml version='1.1'?><r a='&#x2;'><p>wombat</p></r>",
                "<r><p xmlns:a='-x'>wombat</p></r>",
                "<r xmlns:a='wombat beta'><p a:b='1'>wombat</p></r>",
                "<r><p xmlns='-x'>wombat</p></r>",
                "<r><p><q xmlns:wombat='1x:y'/></p></r>",
                "<r><p><?xml-wombat a?>x</p></r>",
                "<r><p><!-- a -- b -->wombat</p></r>",
            })
    void tellsOfWhatAnyLibraryRefusesOnlyWhere(String document) {
        Throwable thrown = catchThrowable(() -> paragraphs(document));

        if (thrown != null) {
            assertThat(thrown).isInstanceOf(UnreadableGazetteException.class).hasNoCause();
            assertThat(thrown.getMessage()).doesNotContain("wombat", "0x", "x:y");
        }
        assertThatNoException().isThrownBy(() -> {
            GazetteXml.firstPart(stream(document), Set.of("p"));
            GazetteXml.beginning(stream(document), Set.of("p"));
            GazetteXml.root(stream(document));
            GazetteXml.hidesWords(stream(document));
            AroundText.of(stream(document));
        });
    }

    @Test
    void takesLostBytesForNoBrokenDocument() {
        InputStream lost = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("the database is gone");
            }
        };

        assertThatIllegalStateException()
                .isThrownBy(() -> GazetteXml.readParts(lost, Set.of("p"), root -> {}, part -> {}))
                .withMessage("the database is gone");
    }

    private static InputStream stream(String document) {
        return new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsEntitiesOfTheOldDtdsWithoutReadingTheDtd() throws Exception {
        assertThat(paragraphs("<!DOCTYPE r SYSTEM \"old.dtd\" [<!ENTITY pic SYSTEM \"a.tif\" NDATA TIF>]>"
                        + "<r><p>&agr;-particles at 5&ndash;6 &mgr;m, R&amp;D &lt; &unheardof;</p></r>"))
                .containsExactly("α-particles at 5–6 μm, R&D < &unheardof;");
    }

    @Test
    void keepsExponentsApartFromTheirBase() throws Exception {
        assertThat(paragraphs("<r><p>12.7 x 10<sup>6</sup> m, 10<sup>−9</sup> Torr of H<sub>2</sub>O</p></r>"))
                .containsExactly("12.7 x 10⁶ m, 10⁻⁹ Torr of H2O");
    }

    @Test
    void opensNoExternalEntity() throws Exception {
        assertThat(paragraphs(
                        "<!DOCTYPE r [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]><r><p>a&secret;b</p></r>"))
                .containsExactly("a&secret;b");
    }

    @Test
    void expandsNoEntityBomb() throws Exception {
        assertThat(paragraphs("<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><r><p>&b;</p></r>"))
                .containsExactly("&b;");
    }

    @Test
    void refusesNestingWithoutEnd() {
        assertThatExceptionOfType(UnreadableGazetteException.class)
                .isThrownBy(() -> paragraphs("<r><p>" + "<b>".repeat(5000) + "</b>".repeat(5000) + "</p></r>"));
    }

    /** Each within the memory of a small process and in a moment, or the test would not end. */
    @Test
    void refusesWhatGoesBeyondItsLimits() {
        for (String document : List.of(
                "<r><p>" + "<b/>".repeat(2_000_001) + "</p></r>",
                "<r><p a=\"" + "x".repeat(100_000) + "\"/></r>",
                "<r><p "
                        + IntStream.range(0, 1000)
                                .mapToObj("a%d='' "::formatted)
                                .collect(Collectors.joining()) + "/></r>",
                "<r><p>" + "<b>".repeat(100_000) + "</p></r>")) {
            assertThatExceptionOfType(UnreadableGazetteException.class)
                    .isThrownBy(() -> paragraphs(document))
                    .satisfies(e -> assertThat(e.fault()).isEqualTo(UnreadableGazetteException.Fault.BEYOND_LIMIT));
        }
    }

    @Test
    void reachesNoNetworkForADocumentTypeOrAnEntity() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:%d/".formatted(server.getLocalPort());
            assertThat(paragraphs(
                            "<!DOCTYPE r SYSTEM \"%1$s\" [<!ENTITY %% p SYSTEM \"%1$s\"> %%p;<!ENTITY e SYSTEM \"%1$s\">]><r><p>a&e;</p></r>"
                                    .formatted(url)))
                    .hasSize(1);
            server.setSoTimeout(1);
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(server::accept);
        }
    }

    @Test
    void tellsADocumentThatKeepsWordsInEntitiesOfItsOwn() {
        assertThat(hidesWords("<!DOCTYPE r [<!ENTITY q \"quantum key\">]><r>&q;</r>"))
                .isTrue();
        assertThat(hidesWords("<!DOCTYPE r [<!ENTITY q SYSTEM \"other.xml\">]><r>&q;</r>"))
                .isTrue();
        assertThat(hidesWords("<!DOCTYPE r [<!ENTITY % q \"quantum key\">]><r/>"))
                .isTrue();
        assertThat(hidesWords("<!DOCTYPE r SYSTEM \"r.dtd\" [<!ENTITY f SYSTEM \"f.tif\" NDATA TIF>]><r>words</r>"))
                .isFalse();
        assertThat(hidesWords("<r>words</r>")).isFalse();
    }

    private static boolean hidesWords(String document) {
        return GazetteXml.hidesWords(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_16)));
    }

    @Test
    void namesThePlaceOfABreakAndNotTheWordsThere() {
        assertThatExceptionOfType(UnreadableGazetteException.class)
                .isThrownBy(() -> paragraphs("<r>\n<p>secret</q></r>"))
                .withMessageContaining("line 2")
                .withMessageNotContaining("secret");
    }

    @Test
    void handsOutPartsThatTouch() throws Exception {
        assertThat(paragraphs("<r><p>first</p><p>second</p><p/><p>third</p></r>"))
                .containsExactly("first", "second", "", "third");
    }

    @Test
    void refusesACharacterThatXmlForbidsWhereverItStands() {
        assertThatExceptionOfType(UnreadableGazetteException.class)
                .isThrownBy(() -> paragraphs("<r>text &#1; between<p>words</p></r>"));
        assertThatExceptionOfType(UnreadableGazetteException.class)
                .isThrownBy(() -> paragraphs("<r><p>a long text\n" + "words ".repeat(2000) + "&#1; more</p></r>"));
    }

    @Test
    void keepsBlanksAtTheEdgeOfRaisedText() throws Exception {
        assertThat(paragraphs("<r><p>the 46<sup>th </sup>day at 10<sup>6 </sup>Hz</p></r>"))
                .containsExactly("the 46th day at 10⁶ Hz");
    }

    @Test
    void neverTakesHalfADocumentForAWholeOne() {
        assertThatExceptionOfType(UnreadableGazetteException.class)
                .isThrownBy(() -> paragraphs("<r><p>first</p><p>second</p>"));
    }

    private static List<String> paragraphs(String document) throws UnreadableGazetteException {
        List<String> paragraphs = new ArrayList<>();
        InputStream bytes = new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
        GazetteXml.readParts(bytes, Set.of("p"), root -> {}, part -> paragraphs.add(GazetteText.of(part)));
        return paragraphs;
    }
}
