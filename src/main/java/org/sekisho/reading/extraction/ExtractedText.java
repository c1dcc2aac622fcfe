package org.sekisho.reading.extraction;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.PlacedPage;
import org.sekisho.intake.filing.PlacedPage.PlacedWord;
import org.sekisho.intake.filing.Recognised;

/**
 * The words of a document that is in no office format, page by page, in reading order.
 *
 * @param title the title in the document's properties; null where it has none
 * @param pages all pages; one without text is there, and empty
 * @param unread attachments that could not be read, and pages of which only a few words could
 * @param rest words that stand where no reader of the format looks, piece by piece
 * @param pictures inside the document that have rows of letters, by the numbers of their attachments, and how each is told if
 *     nobody can recognise it
 * @param compared false if lines of it were to be compared with what its pages show and there is nobody who recognises them
 */
public record ExtractedText(
        @Nullable String title,
        List<Page> pages,
        List<UnreadPart> unread,
        List<String> rest,
        Map<Integer, UnreadPart> pictures,
        boolean compared) {

    public ExtractedText {
        pages = List.copyOf(pages);
        unread = List.copyOf(unread);
        rest = List.copyOf(rest);
        pictures = Map.copyOf(pictures);
    }

    /** A text of which nothing is left to be looked at. */
    public ExtractedText(@Nullable String title, List<Page> pages, List<UnreadPart> unread, List<String> rest) {
        this(title, pages, unread, rest, Map.of(), true);
    }

    public ExtractedText(@Nullable String title, List<Page> pages, List<UnreadPart> unread) {
        this(title, pages, unread, List.of());
    }

    public ExtractedText(List<Page> pages) {
        this(null, pages, List.of());
    }

    /** The pages whose words were recognised, and where each word stands, as pages of the document of that name. */
    public List<PlacedPage> placed(String document) {
        return pages.stream()
                .filter(page -> page.number() > 0 && !page.placed().isEmpty())
                .map(page -> new PlacedPage(document, page.number(), page.placed()))
                .toList();
    }

    /** Says how much there is and not what it says: filings are secret, and log files are not. */
    @Override
    public String toString() {
        return "%d pages, %d parts unread".formatted(pages.size(), unread.size());
    }

    /**
     * One page.
     *
     * @param number from 1; 0 if the format knows no pages
     * @param paragraphs in reading order; empty if the page has no text
     * @param blank whether the page was looked at and nothing is printed on it
     * @param placed where words stand that were recognised on it
     */
    public record Page(int number, List<Paragraph> paragraphs, boolean blank, List<PlacedWord> placed) {

        public Page {
            paragraphs = List.copyOf(paragraphs);
            placed = List.copyOf(placed);
        }

        /** A page on which nothing was recognised. */
        public Page(int number, List<Paragraph> paragraphs, boolean blank) {
            this(number, paragraphs, blank, List.of());
        }

        /** A page that nobody looked at. */
        public Page(int number, List<Paragraph> paragraphs) {
            this(number, paragraphs, false);
        }

        @Override
        public String toString() {
            return "page %d, %d paragraphs".formatted(number, paragraphs.size());
        }
    }

    /**
     * A paragraph or heading, in the applicant's own characters.
     *
     * @param recognised how surely a program recognised it in a picture; null where it was text already
     */
    public record Paragraph(
            boolean heading, String words, @Nullable Recognised recognised) {

        /** A paragraph of text that nobody had to recognise. */
        public Paragraph(boolean heading, String words) {
            this(heading, words, null);
        }

        @Override
        public String toString() {
            return heading ? "heading" : "paragraph";
        }
    }
}
