package org.sekisho.gazette;

import org.sekisho.filing.Section;

/**
 * The step that puts the heading above it to every block of a description, and tells statements of government interest
 * by their heading or by the format's own marks. A heading with nothing below it becomes a block.
 */
final class HeadedBlocks {

    private final FilingParts parts;
    private String heading = "";
    private boolean standsAlone;
    private boolean marked;

    HeadedBlocks(FilingParts parts) {
        this.parts = parts;
    }

    void heading(String words) {
        end();
        heading = words;
        standsAlone = true;
    }

    /** Adds a block, unless it says nothing. */
    void block(String label, String words) {
        if (!words.isBlank()) {
            standsAlone = false;
            parts.block(section(), label, heading, words);
        }
    }

    /** Whether what follows is marked as government interest, whatever its heading. */
    void marked(boolean isMarked) {
        end();
        marked = isMarked;
    }

    boolean isMarked() {
        return marked;
    }

    void end() {
        if (standsAlone) {
            standsAlone = false;
            parts.block(section(), "", "", heading);
        }
    }

    private Section section() {
        boolean interest = marked || GovernmentInterest.headedBy(heading);
        return interest ? Section.GOVERNMENT_INTEREST : Section.DESCRIPTION;
    }
}
