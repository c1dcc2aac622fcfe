package org.sekisho.reading.gazette;

import java.util.List;
import java.util.regex.Pattern;
import org.sekisho.intake.filing.Cues;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.WordEdges;

/**
 * The step that puts the heading above it to every block of a description, and tells statements of government interest
 * by their heading or by the format's own marks. A heading with nothing below it becomes a block.
 */
final class HeadedBlocks {

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

    /** Recognises headings under which applicants, mostly in the US, state that a government paid for the invention. */
    static final class GovernmentInterest {

        private static final Pattern HEADING = WordEdges.compile(
                "国等の委託研究"
                        + "|\\bfederal(?:ly)?[- ]+(?:fund|sponsor|support|financ|assist|aid|research|grant|contract|interest|rights?)"
                        + "|\\bgovernment(?:al|'s|\\u2019s)?\\s+(?:support|interest|rights?|licen[cs]e|fund|grant|contract"
                        + "|sponsor|assistance|statement|clause|acknowledge?ment|research)"
                        + "|\\brights?\\s+(?:of|to|in)\\b.{0,200}\\b(?:government|federally|united states)"
                        + "|\\b(?:statement|acknowledge?ment)s?\\s+(?:of|regarding|concerning|as to)\\b.{0,200}\\b(?:government|federal)",
                Pattern.CASE_INSENSITIVE);

        /** Words without one of which no heading is such a heading. */
        private static final Cues CUES = Cues.of(List.of("委託研究", "federal", "government", "united states"));

        private GovernmentInterest() {}

        static boolean headedBy(String heading) {
            return CUES.in(heading) && HEADING.matcher(heading).find();
        }
    }
}
