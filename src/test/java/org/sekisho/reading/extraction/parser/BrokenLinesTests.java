package org.sekisho.reading.extraction.parser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sekisho.intake.filing.Filing;
import org.sekisho.reading.extraction.ExtractedText;
import org.sekisho.reading.extraction.TestSettings;
import org.sekisho.reading.extraction.WrittenDocuments;
import org.sekisho.reading.gazette.GazetteReader;

/** A term that is broken where a line ends is the same term, whatever the format and its break. */
class BrokenLinesTests {

    private static final InProcessExtractor EXTRACTOR =
            InProcessExtractor.asShipped(TestSettings.with(Path.of(System.getProperty("java.io.tmpdir"))));

    private static final String JAPANESE = "本装置は%s及び制御部を備える。";
    private static final String LATIN = "the device has a %s and some control";

    /** A document of some format with a text in it, in which a line ends wherever that has a bar. */
    private interface Format {

        byte[] of(String text) throws Exception;
    }

    private enum Kind {
        TEXT(text -> text.replace("|", "\n").getBytes(UTF_8)),
        TEXT_IN_SHIFT_JIS(text -> text.replace("|", "\r\n").getBytes(Charset.forName("windows-31j"))),
        WRAPPED_PAGE(text -> html("<p>" + text.replace("|", "\n      ") + "</p>")),
        PAGE_WITH_BREAKS(text -> html("<p>" + text.replace("|", "<br/>\n") + "</p>")),
        CELL(text -> html("<table><tr><td>" + text.replace("|", "<br>") + "</td></tr></table>")),
        WRAPPED_CELL(text -> html("<table><tr><td>" + text.replace("|", "\n\t") + "</td></tr></table>")),
        WRAPPED_DOCX(text -> DrawnDocuments.docx("<w:r><w:t>" + text.replace("|", "\n  ") + "</w:t></w:r>")),
        DOCX_WITH_BREAKS(
                text -> DrawnDocuments.docx("<w:r><w:t>" + text.replace("|", "</w:t><w:br/><w:t>") + "</w:t></w:r>")),
        ODT_WITH_BREAKS(text -> WrittenDocuments.odt(text.replace("|", "<text:line-break/>"))),
        WRAPPED_ODT(text -> WrittenDocuments.odt(text.replace("|", "\n "))),
        RTF_WITH_BREAKS(text -> DrawnDocuments.rtf(text.replace("|", "\\line "))),
        MAIL(text -> ("Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(text.replace("|", "\r\n").getBytes(UTF_8)))
                .getBytes(UTF_8));

        private final Format format;

        Kind(Format format) {
            this.format = format;
        }

        private static byte[] html(String body) {
            return ("<html><head><meta charset='utf-8'></head><body>" + body + "</body></html>").getBytes(UTF_8);
        }
    }

    @Property(tries = 150)
    void doNotCutATermOfAScriptWithoutBlanks(@ForAll Kind kind, @ForAll("broken") String broken) throws Exception {
        assertThat(read(kind.format.of(JAPANESE.formatted(broken)))).contains(broken.replace("|", ""));
    }

    @Property(tries = 60)
    void keepLatinWordsApart(@ForAll Kind kind) throws Exception {
        assertThat(read(kind.format.of(LATIN.formatted("ring|laser")))).contains("a ring laser and");
    }

    @Property(tries = 100)
    void areJoinedInClaimsAndParagraphsOfTheOffices(
            @ForAll("broken") String broken, @ForAll("breaksOfXml") String lineEnd) throws Exception {
        String text = JAPANESE.formatted(broken.replace("|", lineEnd));
        String gazette = """
                <?xml version="1.0" encoding="UTF-8"?>
                <jp-official-gazette kind-of-jp="A" lang="ja" dtd-version="1.0" country="JP" xmlns:jp="http://www.jpo.go.jp">
                <description><technical-field><p num="0001">%1$s</p></technical-field></description>
                <claims><claim num="1"><claim-text>%1$s</claim-text></claim></claims>
                </jp-official-gazette>
                """.formatted(text);

        Filing filing = new GazetteReader().read("a.xml", new ByteArrayInputStream(gazette.getBytes(UTF_8)));

        assertThat(filing.text())
                .hasSizeGreaterThan(1)
                .allSatisfy(block -> assertThat(block.heading() + block.words())
                        .contains(block.words().isEmpty() ? "" : broken.replace("|", "")));
    }

    @Provide
    static Arbitrary<String> broken() {
        Arbitrary<String> term = Arbitraries.of("超伝導量子干渉素子", "リングレーザジャイロスコープ", "慣性計測ユニット装置", "レーザーダイオード");
        return Combinators.combine(
                        term,
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(4, 7))
                .as((whole, one, other) -> cut(cut(whole, other), one));
    }

    private static String cut(String term, int at) {
        return term.substring(0, at) + "|" + term.substring(at);
    }

    @Provide
    static Arbitrary<String> breaksOfXml() {
        return Arbitraries.of("\n", "\n        ", "<br/>", "<br/>\n", "\r\n\t");
    }

    private static String read(byte[] document) throws Exception {
        Path file = Files.createTempFile("broken", "");
        try {
            ExtractedText text = EXTRACTOR.extract("", Files.write(file, document));
            return text.pages().stream()
                    .flatMap(page -> page.paragraphs().stream())
                    .map(ExtractedText.Paragraph::words)
                    .collect(Collectors.joining("\n"));
        } finally {
            Files.delete(file);
        }
    }
}
