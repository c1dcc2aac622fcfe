package org.sekisho.reading.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.BraceCodes;
import org.sekisho.intake.filing.Claim;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.JoinedLines;
import org.sekisho.intake.filing.Recognised;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.reading.extraction.Headings.JapaneseHeadings;
import org.springframework.stereotype.Component;

/**
 * Finds the sections of a document that is in no office format, by what the document is in its filing, then by its headings,
 * paragraph numbers and claim numbers. Whatever it cannot place is description; no word is left out.
 */
@Component
public class SectionsByHeadings {

    /**
     * Finds the sections.
     *
     * @param document its name inside its filing, to point at
     * @param role what it is in its filing
     */
    public Found in(String document, DocumentRole role, ExtractedText text) {
        DocumentSections sections = new DocumentSections(document, role);
        PageTurns turns = PageTurns.of(text.pages());
        turns.inOrder().forEach(sections::read);
        return sections.found(text.title(), turns.asTheyStand());
    }

    /** The sections found: all text, the claims last, and the claims' tree. */
    public record Found(List<TextBlock> blocks, List<Claim> claims) {

        public Found {
            blocks = List.copyOf(blocks);
            claims = List.copyOf(claims);
        }

        @Override
        public String toString() {
            return "%d blocks, %d claims".formatted(blocks.size(), claims.size());
        }
    }

    /** Sorts the paragraphs of one document into sections, one after the other. Whatever it cannot place is description. */
    static final class DocumentSections {

        private static final Pattern NUMBERED = Pattern.compile("[\\[［]([\\d０-９]{4,5})[\\]］]\\s*(.*)", Pattern.DOTALL);

        /** Words that web pages of the office have between the abstract and the claims. */
        private static final Pattern FRONT_PAGE = Pattern.compile(
                "(?:Inventors?|Applicants?|Assignees?|Family ID|Appl\\. No\\.|Filed|Current U\\.S\\. Class)\\s*:.*",
                Pattern.DOTALL);

        private final String document;
        private final DocumentRole role;
        private final List<TextBlock> blocks = new ArrayList<>();
        private final ClaimSplitter claims;
        private Section section;
        private String heading = "";
        private boolean headingSaid = true;
        private int headingPage;
        private String label = "";
        private boolean goesOn;
        private @Nullable Piece open;
        private @Nullable Recognised reading;
        private @Nullable Recognised headingRecognised;

        DocumentSections(String document, DocumentRole role) {
            this.document = document;
            this.role = role;
            this.claims = new ClaimSplitter(document);
            this.section = switch (role) {
                case CLAIMS -> Section.CLAIM;
                case ABSTRACT -> Section.ABSTRACT;
                default -> Section.DESCRIPTION;
            };
        }

        /** A paragraph that may go on with the next page. */
        private record Piece(
                int page, String words, @Nullable Recognised recognised) {}

        /**
         * Ends the document.
         *
         * @param title that the document bears besides its text; null if it has none
         * @param besides words that are read once more, in another order
         */
        SectionsByHeadings.Found found(@Nullable String title, List<PageTurns.Placed> besides) {
            close();
            keepHeading();
            besides.forEach(one -> blocks.add(new TextBlock(
                    Section.DESCRIPTION,
                    "",
                    "",
                    document,
                    one.page(),
                    BraceCodes.decoded(one.paragraph().words()),
                    one.paragraph().recognised())));
            List<TextBlock> all = Titles.found(title, document, role, blocks);
            all.addAll(claims.blocks());
            return new SectionsByHeadings.Found(all, claims.claims());
        }

        /** Reads the next paragraph. */
        void read(PageTurns.Placed placed) {
            ExtractedText.Paragraph paragraph = placed.paragraph();
            reading = paragraph.recognised();
            goesOn = placed.goesOn();
            for (String part : JapaneseHeadings.parted(BraceCodes.decoded(paragraph.words()))) {
                read(placed.page(), paragraph.heading(), part);
                goesOn = false;
            }
        }

        private void read(int page, boolean isHeading, String words) {
            Optional<JapaneseHeadings.Bracketed> japanese = JapaneseHeadings.in(words);
            if (japanese.isPresent()) {
                close();
                readJapanese(page, japanese.get());
                return;
            }
            Optional<Headings.Found> known = Headings.in(words).filter(found -> mayEnter(found.section()));
            if (known.isPresent()) {
                close();
                enter(known.get().section(), known.get().heading(), page);
                readText(page, known.get().rest());
            } else if (isHeading && section != Section.CLAIM && section != Section.TITLE) {
                close();
                enter(Section.DESCRIPTION, words, page);
            } else {
                if (section == Section.ABSTRACT && FRONT_PAGE.matcher(words).matches()) {
                    close();
                    enter(Section.DESCRIPTION, "", page);
                }
                readText(page, words);
            }
        }

        /** A document of claims is claims to its end. */
        private boolean mayEnter(Section next) {
            return role != DocumentRole.CLAIMS || next == Section.CLAIM || next == Section.ABSTRACT;
        }

        private void readJapanese(int page, JapaneseHeadings.Bracketed found) {
            if (found.claim().isPresent()) {
                section = Section.CLAIM;
                claims.begin(found.claim().get(), page);
            } else if (found.paragraph().isPresent()) {
                section = section == Section.CLAIM ? Section.DESCRIPTION : section;
                label = found.paragraph().get();
            } else {
                enter(found.sectionAfter(section), found.heading(), page);
                headingSaid = headingSaid || found.named() != null; // the office's word, not the applicant's
            }
            readText(page, found.rest());
        }

        /** A heading right under another one is said together with it. */
        private void enter(Section next, String words, int page) {
            boolean under = !headingSaid && next == section && next == Section.DESCRIPTION;
            if (!under) {
                keepHeading();
            }
            heading = under ? heading + " – " + words : words;
            headingSaid = words.isEmpty() || next == Section.CLAIM || next == Section.TITLE;
            headingPage = page;
            headingRecognised = reading;
            section = next;
            label = "";
        }

        /** A heading with nothing below it is text. */
        private void keepHeading() {
            if (!headingSaid && section != Section.CLAIM) {
                blocks.add(new TextBlock(section, "", "", document, headingPage, heading, headingRecognised));
            }
            headingSaid = true;
        }

        private void readText(int page, String words) {
            if (words.isBlank()) {
                return;
            }
            if (section == Section.CLAIM) {
                claims.read(page, words, reading);
                return;
            }
            Matcher numbered = NUMBERED.matcher(words);
            if (numbered.matches()) {
                close();
                label = JapaneseHeadings.halfWidth(numbered.group(1));
                open = numbered.group(2).isBlank() ? null : new Piece(page, numbered.group(2), reading);
            } else if (open != null && goesOn) {
                StringBuilder joined = new StringBuilder(open.words());
                JoinedLines.join(joined, words);
                open = new Piece(open.page(), joined.toString(), Recognised.ofBoth(open.recognised(), reading));
            } else {
                close();
                open = new Piece(page, words, reading);
            }
            if (section == Section.TITLE) {
                close();
                section = Section.DESCRIPTION;
                heading = "";
            }
        }

        private void close() {
            if (open != null) {
                blocks.add(
                        new TextBlock(section, label, heading, document, open.page(), open.words(), open.recognised()));
                headingSaid = true;
                label = "";
                open = null;
            }
        }
    }
}
