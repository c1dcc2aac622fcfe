package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.sekisho.reading.extraction.parser.ForkedExtractor;

/** Letters of a PDF that say something else than they look like: whoever reads the page is told, and what it shows is read. */
@Tag("whole")
class LyingLettersTests {

    private static final String SHOWN = "a cascade of gas centrifuges enriches uranium hexafluoride";

    private static final String[] SAID = {
        "garden", "chair", "with", "a", "back", "of", "woven", "cane", "and", "four", "wooden", "legs", "that", "fold",
        "under", "the", "seat", "when", "it", "is", "not", "in", "use", "cushion", "plank", "hinge", "painted", "green"
    };

    private static Path folder;
    private static ForkedExtractor extractor;
    private static RecognisedPages recognition;

    @BeforeContainer
    static void start() throws IOException {
        folder = Files.createTempDirectory("lies");
        InstalledOcr.require(folder);
        extractor = ForkedExtractor.shared();
        recognition = RecognisedPagesFixture.with(extractor, ForkedExtractor.sharedSettings());
    }

    /** On one line of many, in one font of several. */
    @Property(tries = 4, seed = "20261129")
    void areToldOfAndReadInWhicheverFontTheyStand(
            @ForAll @IntRange(min = 1, max = 6) int fonts,
            @ForAll @IntRange(min = 1, max = 2) int pages,
            @ForAll @IntRange(min = 8, max = 14) int size,
            @ForAll long seed)
            throws Exception {
        Random random = new Random(seed);
        byte[] pdf;
        try (SaidAndShown document = new SaidAndShown()) {
            List<SaidAndShown.Font> all = new ArrayList<>();
            for (int font = 0; font <= fonts; font++) {
                all.add(document.font());
            }
            List<Integer> places = IntStream.range(0, 12 * pages).boxed().collect(Collectors.toList());
            Collections.shuffle(places, random);
            int lie = places.get(0);
            for (int line = 0; line < 12 * pages; line++) {
                if (line % 12 == 0 && line > 0) {
                    document.newPage();
                }
                String said = said(random, SHOWN.length());
                document.line(
                        all.get(line == lie ? fonts : random.nextInt(fonts)), size, line == lie ? SHOWN : said, said);
            }
            pdf = document.bytes();
        }

        ExtractedText text = read(pdf);

        assertThat(text.unread()).extracting(UnreadPart::reason).contains(UnreadReason.DISGUISED);
        assertThat(words(text)).contains("centrifuges", "uranium");
    }

    @Property(tries = 4, seed = "20261129")
    void areToldOfWhereEachLetterStandsForAnother(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        List<Character> others = "abcdefghijklmnopqrstuvwxyz"
                .chars()
                .mapToObj(letter -> (char) letter)
                .collect(Collectors.toList());
        Collections.shuffle(others, random);
        byte[] pdf;
        try (SaidAndShown document = new SaidAndShown()) {
            SaidAndShown.Font font = document.font();
            for (int line = 0; line < 8; line++) {
                String shown = line == 4 ? SHOWN : said(random, 60);
                String said = shown.chars()
                        .mapToObj(letter -> letter == ' ' ? " " : String.valueOf(others.get(letter - 'a')))
                        .collect(Collectors.joining());
                document.line(font, 11, shown, said);
            }
            pdf = document.bytes();
        }

        assertThat(read(pdf).unread()).extracting(UnreadPart::reason).contains(UnreadReason.DISGUISED);
    }

    @Property(tries = 4, seed = "20261129")
    void areNotSuspectedWhereSeveralFontsSayWhatTheyShow(
            @ForAll @IntRange(min = 1, max = 6) int fonts, @ForAll long seed) throws Exception {
        Random random = new Random(seed);
        byte[] pdf;
        try (SaidAndShown document = new SaidAndShown()) {
            for (int font = 0; font < fonts; font++) {
                SaidAndShown.Font own = document.font();
                for (int line = 0; line < 5; line++) {
                    document.line(own, 7 + random.nextInt(8), line % 2 == 0 ? said(random, 50) : mixed(random));
                }
            }
            pdf = document.bytes();
        }

        assertThat(read(pdf).unread()).extracting(UnreadPart::summary).isEmpty();
    }

    /** Reference signs, numbers and the letters of a gene: nothing a dictionary knows. */
    private static String mixed(Random random) {
        String bases = random.ints(40, 0, 4)
                .mapToObj(base -> "acgt".substring(base, base + 1))
                .collect(Collectors.joining());
        return "SEQ ID NO: " + random.nextInt(90) + " " + bases + " (" + random.nextInt(900) + ")";
    }

    /** In a font that says what it shows on all other lines. */
    @Property(tries = 4, seed = "20261129")
    void areToldOfInJapaneseAndNotSuspectedWhereTheySayWhatTheyShow(
            @ForAll boolean lie, @ForAll @IntRange(max = 11) int where, @ForAll @IntRange(min = 8, max = 12) int size)
            throws Exception {
        FontMapping<TrueTypeFont> japanese = FontMappers.instance().getTrueTypeFont("IPAGothic", null);
        if (japanese.isFallback()) {
            assertThat(InstalledOcr.canPrintAndRecognise()).isFalse();
            return;
        }
        String said = "本発明は、背もたれを備えた折りたたみ式の庭園用椅子に関するも";
        byte[] pdf;
        try (SaidAndShown document = new SaidAndShown()) {
            SaidAndShown.Font font = document.font(japanese.getFont());
            for (int line = 0; line < 12; line++) {
                document.line(font, size, lie && line == where ? "六フッ化ウランを濃縮するための遠心分離機の回転胴の製造方法。" : said, said);
            }
            pdf = document.bytes();
        }

        List<UnreadReason> told =
                read(pdf).unread().stream().map(UnreadPart::reason).toList();

        assertThat(told.contains(UnreadReason.DISGUISED)).isEqualTo(lie);
        assertThat(told.isEmpty()).isNotEqualTo(lie);
    }

    @Example
    void countAsNotComparedWhereNobodyRecognises() throws Exception {
        byte[] pdf;
        try (SaidAndShown document = new SaidAndShown()) {
            pdf = document.line(document.font(), 11, SHOWN).bytes();
        }
        try (ForkedExtractor alone = new ForkedExtractor(TestSettings.with(folder, "ocr.enabled", "false"))) {
            assertThat(alone.extract("a.pdf", file(pdf)).compared()).isFalse();
        }
        assertThat(extractor.extract("a.pdf", file(pdf)).compared()).isTrue();
    }

    private static String said(Random random, int length) {
        StringBuilder said = new StringBuilder();
        while (said.length() < length) {
            said.append(SAID[random.nextInt(SAID.length)]).append(' ');
        }
        return said.substring(0, length);
    }

    private static ExtractedText read(byte[] document) throws Exception {
        Path file = file(document);
        return recognition.complete("a.pdf", file, extractor.extract("a.pdf", file), "en");
    }

    private static Path file(byte[] document) throws IOException {
        return Files.write(folder.resolve("a.pdf"), document);
    }

    private static String words(ExtractedText text) {
        return text.pages().stream()
                .flatMap(page -> page.paragraphs().stream())
                .map(ExtractedText.Paragraph::words)
                .collect(Collectors.joining(" "));
    }
}
