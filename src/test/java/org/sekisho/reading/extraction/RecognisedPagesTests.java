package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.intake.filing.PlacedPage;
import org.sekisho.intake.filing.PlacedPage.PlacedWord;
import org.sekisho.intake.filing.Recognised;
import org.sekisho.reading.extraction.ExtractedText.Page;
import org.sekisho.reading.extraction.ExtractedText.Paragraph;

/** Which pages are looked at, in which language, and what becomes of them. The looking itself is made up here. */
class RecognisedPagesTests {

    private static final UnreadPart STAMPED =
            new UnreadPart("a.pdf", 1, UnreadReason.NO_TEXT, "a picture with 17 letters beside it");

    @TempDir
    static Path folder;

    private final List<String> looks = new ArrayList<>();

    @BeforeAll
    static void asksForTheLanguages() {
        InstalledOcr.require(folder);
    }

    @Test
    void addsWhatItRecognisedAndCallsThePageRead() {
        ExtractedText text = complete(text(page(1, "RECEIVED"), STAMPED), null, Map.of("eng", recognised(90)));

        assertThat(text.unread()).isEmpty();
        assertThat(text.pages().get(0).paragraphs())
                .containsExactly(
                        new Paragraph(false, "RECEIVED"), new Paragraph(false, "A laser.", new Recognised(90)));
    }

    @Test
    void keepsAPageUnreadThatItIsNotSureOf() {
        ExtractedText text = complete(text(page(1), null), null, Map.of("eng", recognised(41), "jpn", recognised(12)));

        assertThat(text.pages().get(0).paragraphs()).hasSize(1);
        assertThat(text.unread())
                .extracting(UnreadPart::page, UnreadPart::reason, UnreadPart::detail)
                .containsExactly(tuple(1, UnreadReason.NO_TEXT, "recognised with confidence 41 of 100"));
    }

    @Test
    void saysBothWhatWasWrongWithThePageAndHowTheLookWent() {
        assertThat(complete(text(page(1), STAMPED), null, Map.of()).unread())
                .extracting(UnreadPart::detail)
                .containsExactly("a picture with 17 letters beside it; not recognised: TIMED_OUT");
    }

    @Test
    void triesFirstTheLanguageThatTheFilingIsSaidToBeInAndThenTheOneThatWorked() {
        Map<String, RecognisedPage> english = Map.of("eng", recognised(90), "jpn", recognised(20));

        complete(new ExtractedText(List.of(page(1), page(2))), "ja", english);

        assertThat(looks).containsExactly("1 jpn", "1 eng", "2 eng");
    }

    /** A picture of Japanese words in an English filing may be recognised as a few letters of Latin, surely and wrongly. */
    @Test
    void triesTheNextLanguageWhereTheFirstLeavesRowsOfInk() {
        RecognisedPage japanese =
                new RecognisedPage(List.of(new Paragraph(false, "量子暗号", new Recognised(85))), 85, false, List.of(), 0);
        UnreadPart ink = new UnreadPart("a.pdf", 1, UnreadReason.UNREAD_TEXT, "");

        ExtractedText text = complete(text(page(1, "A lid."), ink), null, Map.of("eng", leaving(8), "jpn", japanese));

        assertThat(text.pages().get(0).paragraphs())
                .extracting(Paragraph::words)
                .containsExactly("A lid.", "量子暗号");
        assertThat(text.unread()).isEmpty();
    }

    @Test
    void keepsTheWordsOfOneLanguageWhereTheNextCannotBeTried() {
        UnreadPart ink = new UnreadPart("a.pdf", 1, UnreadReason.UNREAD_TEXT, "");

        ExtractedText text = complete(text(page(1, "A lid."), ink), null, Map.of("eng", leaving(8)));

        assertThat(text.pages().get(0).paragraphs())
                .extracting(Paragraph::words)
                .containsExactly("A lid.", "A laser.");
        assertThat(text.unread()).extracting(UnreadPart::detail).containsExactly("not recognised: TIMED_OUT");
    }

    private static RecognisedPage leaving(int unmade) {
        return new RecognisedPage(
                List.of(new Paragraph(false, "A laser.", new Recognised(90))), 90, false, List.of(), unmade);
    }

    @Test
    void callsAPageBlankOnWhichNothingIsPrinted() {
        ExtractedText text = complete(
                text(page(1), null), null, Map.of("eng", new RecognisedPage(List.of(), 0, true, List.of(), 0)));

        assertThat(text.unread()).isEmpty();
        assertThat(text.pages()).containsExactly(new Page(1, List.of(), true));
    }

    @Test
    void keepsAPageUnreadOnWhichSomethingIsPrintedAndNothingRecognised() {
        Map<String, RecognisedPage> nothing = Map.of(
                "eng",
                new RecognisedPage(List.of(), 0, false, List.of(), 0),
                "jpn",
                new RecognisedPage(List.of(), 0, false, List.of(), 0));

        assertThat(complete(text(page(1), null), null, nothing).unread())
                .extracting(UnreadPart::detail)
                .containsExactly("nothing was recognised on it");
    }

    @Test
    void looksAtNoMorePagesThanTheLimit() {
        ExtractedText text = complete(
                new ExtractedText(List.of(page(1), page(2), page(3))), null, Map.of("eng", recognised(90)), "2");

        assertThat(looks).containsExactly("1 eng", "2 eng");
        assertThat(text.unread())
                .extracting(UnreadPart::page, UnreadPart::detail)
                .containsExactly(tuple(3, "not recognised: over the limit of 2 pages"));
    }

    @Test
    void looksOnlyAtPagesThatAreWithoutUsableText() {
        List<Page> pages = List.of(page(0), page(1, "Text."), page(2), page(3, "\uFFFD\uFFFD"));
        UnreadPart damaged = new UnreadPart("a.pdf", 2, UnreadReason.DAMAGED, "");
        UnreadPart garbled = new UnreadPart("a.pdf", 3, UnreadReason.BAD_TEXT, "");

        complete(new ExtractedText(null, pages, List.of(damaged, garbled)), null, Map.of("eng", recognised(90)));

        assertThat(looks).containsExactly("3 eng");
    }

    private ExtractedText complete(
            ExtractedText text, @Nullable String language, Map<String, RecognisedPage> byLanguage, String... limit) {
        ExtractionSettings settings =
                limit.length == 0 ? TestSettings.with(folder) : TestSettings.with(folder, "ocr.pages", limit[0]);
        PageLooker looker = (file, sight, languages, turn) -> {
            looks.add(sight.number() + " " + languages);
            RecognisedPage found = byLanguage.get(languages);
            if (found == null) {
                throw new UnreadableDocumentException(UnreadReason.TIMED_OUT, "");
            }
            return found;
        };
        return new RecognisedPages(looker, InstalledOcr.of(settings), settings, new RecognitionTurn())
                .complete("a.pdf", folder.resolve("a.pdf"), text, language);
    }

    @Test
    void keepsWhereTheWordsStand() {
        var words = List.of(new PlacedWord("laser", 1, 2, 3, 4));
        var look =
                new RecognisedPage(List.of(new Paragraph(false, "A laser.", new Recognised(90))), 90, false, words, 0);

        assertThat(complete(text(page(1), null), null, Map.of("eng", look)).placed("a.pdf"))
                .containsExactly(new PlacedPage("a.pdf", 1, words));
    }

    private static ExtractedText text(Page page, @Nullable UnreadPart unread) {
        return new ExtractedText(null, List.of(page), unread == null ? List.of() : List.of(unread));
    }

    private static Page page(int number, String... paragraphs) {
        return new Page(
                number,
                List.of(paragraphs).stream()
                        .map(words -> new Paragraph(false, words))
                        .toList());
    }

    private static RecognisedPage recognised(int confidence) {
        return new RecognisedPage(
                List.of(new Paragraph(false, "A laser.", new Recognised(confidence))), confidence, false, List.of(), 0);
    }
}
