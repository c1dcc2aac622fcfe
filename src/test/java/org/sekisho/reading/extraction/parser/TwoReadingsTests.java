package org.sekisho.reading.extraction.parser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.sekisho.reading.extraction.ExtractedText;
import org.sekisho.reading.extraction.TestSettings;

/** What a person sees and what is there besides are two texts, and each is read whole. */
class TwoReadingsTests {

    private static final InProcessExtractor EXTRACTOR =
            InProcessExtractor.asShipped(TestSettings.with(Path.of(System.getProperty("java.io.tmpdir"))));

    private static final String SEEN = "A ring laser gyroscope is held by a hinge";
    private static final String HIDDEN = "quilvarandine";
    private static final String STYLES =
            "<w:style w:type=\"character\" w:styleId=\"Deep\"><w:basedOn w:val=\"Ground\"/></w:style>"
                    + "<w:style w:type=\"character\" w:styleId=\"Ground\"><w:rPr><w:vanish/></w:rPr></w:style>";

    /** How a word is hidden, with a hole for it. */
    private static final List<String> IN_DOCX = List.of(
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>%s</w:t></w:r>",
            "<w:r><w:rPr><w:b/><w:vanish w:val=\"true\"/></w:rPr><w:t>%s</w:t></w:r>",
            "<w:r><w:rPr><w:sz w:val=\"2\"/></w:rPr><w:t>%s</w:t></w:r>",
            "<w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>%s</w:t></w:r>",
            "<w:r><w:rPr><w:rStyle w:val=\"Deep\"/></w:rPr><w:t>%s</w:t></w:r>",
            "<w:del w:id=\"1\"><w:r><w:delText>%s</w:delText></w:r></w:del>",
            "<w:moveFrom w:id=\"1\"><w:r><w:t>%s</w:t></w:r></w:moveFrom>",
            "<w:r><w:instrText>%s</w:instrText></w:r>",
            "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>",
            "<w:r><w:ruby><w:rt><w:r><w:t>%s</w:t></w:r></w:rt><w:rubyBase/></w:ruby></w:r>");

    private static final List<String> IN_ODT = List.of(
            "<text:span text:style-name=\"none\">%s</text:span>",
            "<text:span text:style-name=\"tiny\">%s</text:span>",
            "<text:span text:style-name=\"white\">%s</text:span>",
            "<office:annotation><text:p>%s</text:p></office:annotation>",
            "<text:note><text:note-body><text:p>%s</text:p></text:note-body></text:note>",
            "<text:ruby><text:ruby-base/><text:ruby-text>%s</text:ruby-text></text:ruby>",
            "<text:hidden-text>%s</text:hidden-text>");

    private static final String STYLES_OF_ODT =
            "<style:style style:name=\"none\"><style:text-properties text:display=\"none\"/>"
                    + "</style:style><style:style style:name=\"tiny\"><style:text-properties fo:font-size=\"0.5pt\"/></style:style>"
                    + "<style:style style:name=\"white\"><style:text-properties fo:color=\"#FFFFFF\"/></style:style>";

    private static final List<String> IN_HTML = List.of(
            "<span style='display: none'>%s</span>",
            "<span style='font-size:0px'>%s</span>",
            "<b style='visibility:hidden'>%s</b>",
            "<span style='color:#FEFEFE'>%s</span>",
            "<span hidden>%s</span>",
            "<span class=x>%s</span>",
            "<i id=y>%s</i>",
            "<del>%s</del>",
            "<ruby><rp>(</rp><rt>%s</rt></ruby>",
            "<span style='position:absolute;left:-9999px'>%s</span>",
            "<span style='d\\69 splay:no\\6E e'>%s</span>",
            "<span style='display:var(--no, none)'>%s</span>",
            "<span class=v>%s</span>",
            "<span class=w>%s</span>",
            "<em class=u><span class=t>%s</span></em>",
            "<em class=u><b>%s</b></em>",
            "<audio>%s</audio>",
            "<canvas>%s</canvas>",
            "<svg><title>%s</title></svg>",
            "<!-- %s -->");

    private static final List<String> IN_RTF = List.of(
            "{\\v %s}",
            "\\v %s\\v0 ",
            "{\\deleted %s}",
            "{\\fs2 %s}",
            "{\\cf1 %s}",
            "{\\footnote %s}",
            "{\\*\\annotation %s}",
            "{\\xe {%s}}");

    private static final List<String> IN_PDF = List.of("invisible", "small", "white", "beside");

    @Property(tries = 60)
    void keepHiddenWordsOutOfDocx(@ForAll("places") List<Integer> places, @ForAll @IntRange(max = 9) int way)
            throws Exception {
        String runs = cut(places).stream()
                .map(piece -> "<w:r><w:t xml:space=\"preserve\">" + piece + "</w:t></w:r>")
                .collect(Collectors.joining(IN_DOCX.get(way).formatted(HIDDEN)));
        check(DrawnDocuments.docx(runs, STYLES), SEEN);
    }

    @Property(tries = 40)
    void keepHiddenWordsOutOfOdt(@ForAll("places") List<Integer> places, @ForAll @IntRange(max = 6) int way)
            throws Exception {
        check(DrawnDocuments.odt(String.join(IN_ODT.get(way).formatted(HIDDEN), cut(places)), STYLES_OF_ODT), SEEN);
    }

    @Property(tries = 60)
    void keepHiddenWordsOutOfPages(@ForAll("places") List<Integer> places, @ForAll @IntRange(max = 19) int way)
            throws Exception {
        String style = "<style>/* */ .x { color: red; display:none } #y{opacity:0;}"
                + " .v { \\64isplay: none } :root { --hide: var(--hidden); --hidden: none } .w { display: var(--hide) }"
                + " .u { color: red; & .t { display: none } b { display: none } }</style>";
        String body = String.join(IN_HTML.get(way).formatted(HIDDEN), cut(places));
        check(("<html><head>" + style + "</head><body><p>" + body + "</p></body></html>").getBytes(UTF_8), SEEN);
    }

    /** Whether a style holds for letters cannot always be told: they are read with the word around them, too. */
    @Property(tries = 40)
    void readWordsWithLettersOfWhichNobodyKnowsWhetherTheyAreHidden(
            @ForAll("places") List<Integer> places, @ForAll @IntRange(max = 3) int way, @ForAll boolean noise)
            throws Exception {
        String style =
                "<style>:root { --x: none } @media print { .p { display: none } } .u { & .t { display: none } }</style>";
        String letters = List.of(
                        "<span style='--x: inline; display: var(--x)'>%s</span>",
                        "<span style='display: var(--x, inline)'>%s</span>",
                        "<span class=p>%s</span>",
                        "<span class=t>%s</span>")
                .get(way);
        List<String> pieces = cut(places);
        String body = pieces.get(0)
                + (noise ? "<span hidden>zz</span>" : "")
                + pieces.stream().skip(1).map(letters::formatted).collect(Collectors.joining());
        ExtractedText text =
                read(("<html><head>" + style + "</head><body><p>" + body + "</p></body></html>").getBytes(UTF_8));

        assertThat(seen(text) + "\n" + String.join("\n", text.rest())).contains(SEEN);
    }

    @Property(tries = 40)
    void keepHiddenWordsOutOfRichText(@ForAll("places") List<Integer> places, @ForAll @IntRange(max = 7) int way)
            throws Exception {
        check(DrawnDocuments.rtf(String.join(IN_RTF.get(way).formatted(HIDDEN), cut(places))), SEEN);
    }

    /** A document may have no other words, and no head stands in a sentence around which a page ends. */
    @Property(tries = 40)
    void readHeadsAndFeetOfRichTextBehindItAndWithoutWhatIsHiddenInThem(
            @ForAll("places") List<Integer> places,
            @ForAll @IntRange(max = 4) int way,
            @ForAll("heads") String head,
            @ForAll boolean body)
            throws Exception {
        String words = String.join(IN_RTF.get(way).formatted(HIDDEN), cut(places));
        String group = "{\\" + head + "\\pard\\plain " + words + "\\par}";

        check(
                DrawnDocuments.rtf(body ? "A box with " + group + "a lid." : group),
                body ? "A box with a lid.\n" + SEEN : SEEN);
    }

    @Provide
    static Arbitrary<String> heads() {
        return Arbitraries.of("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf");
    }

    @Property(tries = 20)
    void keepHiddenWordsOutOfPdf(@ForAll("places") List<Integer> places, @ForAll @IntRange(max = 3) int way)
            throws Exception {
        List<String> pieces = new ArrayList<>();
        cut(places).forEach(piece -> {
            pieces.add(piece);
            pieces.add(HIDDEN);
        });
        check(DrawnDocuments.pdf(pieces, IN_PDF.get(way)), SEEN);
    }

    @Test
    void keepTheBaseOfRubyAndItsReading() throws Exception {
        ExtractedText text =
                read("<html><meta charset=utf-8><p>超<ruby>伝導<rt>でんどう</rt></ruby>体</p></html>".getBytes(UTF_8));

        assertThat(seen(text)).isEqualTo("超伝導体");
        assertThat(text.rest()).contains("でんどう");
    }

    @Test
    void doNotLetAPartOfAPageSayThatItIsSomethingElse() throws Exception {
        ExtractedText text = read(DrawnDocuments.pdfSayingInstead("ring laser gyroscope", HIDDEN));

        assertThat(seen(text)).isEqualTo("ring laser gyroscope");
        assertThat(text.rest()).contains(HIDDEN);
    }

    private static void check(byte[] document, String expected) throws Exception {
        ExtractedText text = read(document);

        assertThat(seen(text)).isEqualTo(expected);
        assertThat(text.rest()).anyMatch(words -> words.contains(HIDDEN));
    }

    private static String seen(ExtractedText text) {
        return text.pages().stream()
                .flatMap(page -> page.paragraphs().stream())
                .map(ExtractedText.Paragraph::words)
                .collect(Collectors.joining("\n"));
    }

    @Provide
    static Arbitrary<List<Integer>> places() {
        return Arbitraries.integers()
                .between(1, SEEN.length() - 1)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static List<String> cut(List<Integer> places) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int place : places.stream().sorted().toList()) {
            pieces.add(SEEN.substring(start, place));
            start = place;
        }
        pieces.add(SEEN.substring(start));
        return pieces;
    }

    private static ExtractedText read(byte[] document) throws Exception {
        Path file = Files.createTempFile("readings", "");
        try {
            return EXTRACTOR.extract("", Files.write(file, document));
        } finally {
            Files.delete(file);
        }
    }
}
