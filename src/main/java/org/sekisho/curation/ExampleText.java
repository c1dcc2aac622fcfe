package org.sekisho.curation;

import java.util.ArrayList;
import java.util.List;
import org.sekisho.curation.written.WrittenEntry.WrittenExample;
import org.sekisho.curation.written.YamlText;
import org.sekisho.finding.matching.ExampleOutcome;

/** How an example came out, for a person to read. An example is its author's text and no filing's, so it is quoted. */
public final class ExampleText {

    private static final int LONGEST = 100;

    private ExampleText() {}

    /** Lines without line breaks at their ends. */
    public static List<String> of(ExampleOutcome outcome) {
        List<String> lines = new ArrayList<>();
        lines.add("%s  %s line %d: %s, %s"
                .formatted(
                        outcome.asExpected() ? "pass" : "FAIL",
                        outcome.entry().code(),
                        outcome.example().line(),
                        outcome.example().matches() ? "must match" : "must not match",
                        outcome.found().isEmpty() ? "does not" : "does"));
        lines.add("      " + shortened(YamlText.inOneLine(WrittenExample.of(outcome.example()))));
        outcome.written().forEach(found -> lines.add("      found by " + found));
        outcome.problems().forEach(problem -> lines.add("      " + problem));
        return lines;
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }
}
