package org.sekisho.reading.gazette.xml;

import java.util.List;
import java.util.regex.Pattern;
import org.sekisho.intake.filing.Cues;
import org.sekisho.intake.filing.WordEdges;

/** Recognises headings under which applicants, mostly in the US, state that a government paid for the invention. */
final class GovernmentInterest {

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
