package org.sekisho.reading.gazette.xml;

import org.sekisho.intake.filing.Section;

/**
 * The step that puts the heading above it to every block of a description, and tells statements of government interest
 * by their heading or by the format's own marks. A heading with nothing below it becomes a block.
 */
public final class HeadedBlocks {

    private final FilingParts parts;
    private String heading = "";
    private boolean standsAlone;
    private boolean marked;

    public HeadedBlocks(FilingParts parts) {
        this.parts = parts;
    }

    public void heading(String words) {
        end();
        heading = words;
        standsAlone = true;
    }

    /** Adds a block, unless it says nothing. */
    public void block(String label, String words) {
        if (!words.isBlank()) {
            standsAlone = false;
            parts.block(section(), label, heading, words);
        }
    }

    /** Sets whether the next blocks are marked as government interest. The heading within a mark ends with it. */
    public void marked(boolean isMarked) {
        end();
        heading = marked && !isMarked ? "" : heading;
        marked = isMarked;
    }

    boolean isMarked() {
        return marked;
    }

    public void end() {
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
