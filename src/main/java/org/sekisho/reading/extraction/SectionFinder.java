package org.sekisho.reading.extraction;

import java.util.List;
import org.sekisho.intake.filing.Claim;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.TextBlock;

/**
 * Finds the sections of a document that is in no office format. Whatever it cannot place is description; no word is left
 * out.
 */
public interface SectionFinder {

    /**
     * Finds the sections.
     *
     * @param document its name inside its filing, to point at
     * @param role what it is in its filing
     */
    Found in(String document, DocumentRole role, ExtractedText text);

    /** What was found: all text, the claims last, and the claims' tree. */
    record Found(List<TextBlock> blocks, List<Claim> claims) {

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
