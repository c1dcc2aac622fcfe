package org.sekisho.reading.extraction;

import java.util.List;
import org.sekisho.intake.filing.BraceCodes;
import org.sekisho.intake.filing.Claim;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.TextBlock;
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
        for (ExtractedText.Page page : text.pages()) {
            for (ExtractedText.Paragraph paragraph : page.paragraphs()) {
                for (String part : JapaneseHeadings.parted(BraceCodes.decoded(paragraph.words()))) {
                    sections.read(page.number(), paragraph, part);
                }
            }
        }
        return sections.found(text.title());
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
}
