package org.sekisho.reading.extraction.parser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.reading.extraction.parser.PackedDocuments.entries;
import static org.sekisho.reading.extraction.parser.PackedDocuments.gzip;
import static org.sekisho.reading.extraction.parser.PackedDocuments.joined;
import static org.sekisho.reading.extraction.parser.PackedDocuments.mail;
import static org.sekisho.reading.extraction.parser.PackedDocuments.unnamed;
import static org.sekisho.reading.extraction.parser.PackedDocuments.word;
import static org.sekisho.reading.extraction.parser.PackedDocuments.zip;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sekisho.reading.extraction.ExtractedText;
import org.sekisho.reading.extraction.TestSettings;
import org.sekisho.reading.extraction.WrittenDocuments;
import org.sekisho.reading.extraction.WrittenDocuments.Print;

/** Whatever holds something else is opened or told, however it holds it. */
class ContainersTests {

    private static final InProcessExtractor EXTRACTOR =
            InProcessExtractor.asShipped(TestSettings.with(Path.of(System.getProperty("java.io.tmpdir"))));

    private static final String CANARY = "quilvarandine";
    private static final String JAPANESE = "この発明は超伝導量子ビットを冷却する装置に関する。";

    private interface Wrapping {

        byte[] of(byte[] inside) throws Exception;
    }

    /** Each of them can hold any document, and can be held by any other. */
    private enum Container implements Wrapping {
        ATTACHED_TO_WORD(inside -> WrittenDocuments.docxWithAttachment("A lid.", inside)),
        ENTRY_OF_WORD(inside -> word(inside, "word/null")),
        SECOND_OF_ONE_NAME(inside -> word(inside, "word/b/x.docx", "word/a/x.docx")),
        IN_A_ZIP(inside -> word(zip("a/b.c", inside), "word/embeddings/a.bin")),
        IN_GZIP(inside -> word(gzip(inside), "word/embeddings/a.bin")),
        SECOND_IN_GZIP(inside -> word(joined(gzip(new byte[0]), gzip(inside)), "word/a.bin")),
        LEADING_ENTRY(inside -> joined(entries(zip("a", inside)), WrittenDocuments.docx("A lid."))),
        ENTRY_IN_NO_DIRECTORY(inside -> unnamed(WrittenDocuments.docx("A lid."), entries(zip("a", inside)))),
        BEHIND_A_ZIP(inside -> joined(WrittenDocuments.docx("A lid."), inside)),
        ATTACHED_TO_PDF(inside -> WrittenDocuments.pdfWithAttachment("A lid.", inside)),
        ATTACHED_TO_MAIL(inside -> mail("application/octet-stream", "base64", inside)),
        ALTERNATIVE_OF_MAIL(inside -> mail("application/x-other", "BASE64", inside)),
        SECOND_OF_A_BOX(inside -> joined(
                "From a@b Mon Jan  1 10:00:00 2024\r\nSubject: x\r\nFrom: a@b\r\n\r\nhello\r\n\r\n".getBytes(UTF_8),
                joined(
                        "From a@b Mon Jan  1 10:00:00 2024\r\n".getBytes(UTF_8),
                        mail("application/octet-stream", "base64", inside)))),
        OBJECT_OF_RICH_TEXT(inside -> ("{\\rtf1\\ansi\\pard A lid.{\\object{\\*\\objdata "
                        + HexFormat.of().formatHex(inside) + "}}\\par}")
                .getBytes(UTF_8)),
        BYTES_OF_RICH_TEXT(inside -> joined(
                ("{\\rtf1\\ansi\\pard A lid.{\\object{\\*\\objdata\\bin" + inside.length + " ").getBytes(UTF_8),
                joined(inside, "}}\\par}".getBytes(UTF_8))));

        private final Wrapping wrapping;

        Container(Wrapping wrapping) {
            this.wrapping = wrapping;
        }

        @Override
        public byte[] of(byte[] inside) throws Exception {
            return wrapping.of(inside);
        }
    }

    private enum Innermost {
        WORD,
        WRITER,
        PDF,
        PAGE,
        RICH_TEXT,
        MAIL;

        private byte[] saying(String words) throws Exception {
            return switch (this) {
                case WORD -> WrittenDocuments.docx(words);
                case WRITER -> WrittenDocuments.odt(words);
                case PDF -> WrittenDocuments.pdf(List.of(List.of(new Print(72, 72, words))));
                case PAGE -> WrittenDocuments.html(words);
                case RICH_TEXT -> DrawnDocuments.rtf(words);
                case MAIL -> mail("text/plain", "base64", words.getBytes(UTF_8));
            };
        }
    }

    @Property(tries = 120)
    void areOpened(@ForAll Innermost innermost, @ForAll("containers") List<Container> containers) throws Exception {
        byte[] document = innermost.saying("The " + CANARY + " of the lid.");
        for (Container container : containers) {
            document = container.of(document);
        }

        ExtractedText text = read(document);

        assertThat(all(text)).anyMatch(words -> words.contains(CANARY));
        if (!containers.contains(
                Container.BEHIND_A_ZIP)) { // of two zips behind each other nobody knows which one is meant
            assertThat(text.unread()).isEmpty();
        }
    }

    @Property(tries = 80)
    void areReadInWhicheverEncodingTheirTextIs(
            @ForAll("encodings") String encoding, @ForAll boolean amongOtherBytes, @ForAll boolean mail)
            throws Exception {
        byte[] words = JAPANESE.getBytes(Charset.forName(encoding));
        byte[] part =
                amongOtherBytes ? joined(new byte[] {0, 1, 2, 3, 4, 0}, joined(words, new byte[] {0, 0, 1})) : words;
        boolean ofMail = mail && !amongOtherBytes;
        byte[] document =
                ofMail ? mail("text/plain; charset=" + encoding, "base64", part) : word(part, "word/embeddings/a.bin");

        assertThat(all(read(document))).anyMatch(said -> said.contains("超伝導量子ビット"));
    }

    @Test
    void areToldWhereNobodyCanOpenThem() throws Exception {
        byte[] rar = "Rar!\u001A\u0007\u0000 what only a reader of RAR knows".getBytes(ISO_8859_1);
        byte[] strange = new byte[500];
        new java.util.Random(1).nextBytes(strange);

        assertThat(read(word(rar, "word/a.bin")).unread()).isNotEmpty();
        assertThat(read(joined(WrittenDocuments.docx("A lid."), strange)).unread())
                .isNotEmpty();
        assertThat(read(mail("text/plain", "x-uuencode", "A lid.".getBytes(UTF_8)))
                        .unread())
                .isNotEmpty();
        assertThat(read(mail("text/plain; charset=x-of-nobody", "7bit", "A lid.".getBytes(UTF_8)))
                        .unread())
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Innermost.class)
    void areToldWhereAZipLiesBehindSomethingElse(Innermost innermost) throws Exception {
        byte[] both = joined(innermost.saying("A lid."), zip("a", WrittenDocuments.docx("The " + CANARY + ".")));

        ExtractedText text = read(both);

        assertThat(!text.unread().isEmpty() || all(text).stream().anyMatch(words -> words.contains(CANARY)))
                .isTrue();
    }

    @Test
    void sayWordsThatADecoyRunsTogether() throws Exception {
        byte[] decoy = WrittenDocuments.docx("x" + CANARY + "gyroscope");

        assertThat(read(joinedEntry(decoy, "<a>" + CANARY + " gyroscope</a>")).rest())
                .anyMatch(words -> words.contains(CANARY + " gyroscope"));
    }

    private static byte[] joinedEntry(byte[] docx, String part) throws Exception {
        return joined(entries(zip("word/c.xml", part.getBytes(UTF_8))), docx);
    }

    @Provide
    static Arbitrary<List<Container>> containers() {
        return Arbitraries.of(Container.class).list().ofMinSize(1).ofMaxSize(3);
    }

    @Provide
    static Arbitrary<String> encodings() {
        return Arbitraries.of("UTF-8", "Shift_JIS", "EUC-JP", "ISO-2022-JP", "UTF-16LE", "UTF-16BE");
    }

    private static List<String> all(ExtractedText text) {
        return Stream.concat(
                        text.rest().stream(),
                        text.pages().stream()
                                .flatMap(page -> page.paragraphs().stream())
                                .map(ExtractedText.Paragraph::words))
                .toList();
    }

    private static ExtractedText read(byte[] document) throws Exception {
        Path file = Files.createTempFile("container", "");
        try {
            return EXTRACTOR.extract("", Files.write(file, document));
        } finally {
            Files.delete(file);
        }
    }
}
