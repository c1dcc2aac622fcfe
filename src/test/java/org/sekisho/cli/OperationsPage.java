package org.sekisho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The page of operations as a list of steps: what happens before, what is typed, what has to be seen. */
final class OperationsPage {

    private static final Path PAGE = Path.of("src/docs/operations.md");
    private static final Pattern PART =
            Pattern.compile("(?s)<!-- situation: ([^>]*?) -->|(?m:^)```(\\w*)\\n(.*?)\\n```");
    private static final Pattern IN_A_SENTENCE = Pattern.compile("(?<!`)`(sekisho [^`]+)`(?!`)");
    private static final Pattern FIRST_COLUMN = Pattern.compile("(?m)^\\| ([^|]+) \\|");
    private static final Pattern ENDS_WITH = Pattern.compile("^(.*?)\\s+# ends with (\\d+(?: or \\d+)*)$");

    private OperationsPage() {}

    /** A line that is typed, and the exit codes that the page states. */
    record Line(String typed, List<Integer> exitCodes) {

        static Line of(String written) {
            Matcher stated = ENDS_WITH.matcher(written);
            return stated.matches()
                    ? new Line(
                            stated.group(1),
                            List.of(stated.group(2).split(" or ")).stream()
                                    .map(Integer::valueOf)
                                    .toList())
                    : new Line(written, List.of(0));
        }
    }

    /** A piece of the page: a situation, or lines typed with what has to be seen then. */
    record Step(String situation, List<Line> lines, List<String> shown) {

        @Override
        public String toString() {
            return situation.isEmpty()
                    ? String.join("; ", lines.stream().map(Line::typed).toList())
                    : situation;
        }
    }

    static String text() throws IOException {
        return Files.readString(PAGE);
    }

    static List<Step> steps() throws IOException {
        List<Step> steps = new ArrayList<>();
        boolean afterShell = false;
        for (MatchResult part : PART.matcher(text()).results().toList()) {
            String kind = part.group(1) == null ? part.group(2) : "situation";
            switch (kind) {
                case "situation" -> steps.add(new Step(part.group(1), List.of(), List.of()));
                case "sh" ->
                    steps.add(new Step("", part.group(3).lines().map(Line::of).toList(), List.of()));
                case "text" -> {
                    assertThat(afterShell).as("typed before: %s", part.group()).isTrue();
                    Step typed = steps.remove(steps.size() - 1);
                    steps.add(new Step("", typed.lines(), part.group(3).lines().toList()));
                }
                // src/test/package.sh types what an operator of the package does; of a cluster nothing is typed
                default -> assertThat(kind).as(part.group()).isIn("yaml", "json", "console", "bash");
            }
            afterShell = "sh".equals(kind);
        }
        return steps;
    }

    /** Commands that the page only mentions. */
    static List<String> mentioned() throws IOException {
        return IN_A_SENTENCE
                .matcher(text())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** What its tables tell of. */
    static List<String> told() throws IOException {
        return FIRST_COLUMN
                .matcher(text())
                .results()
                .flatMap(row -> Stream.of(row.group(1).split(", ")))
                .toList();
    }

    /** What a line of the page matches: {@code …} stands for anything. */
    static Pattern pattern(String shown) {
        return Pattern.compile("(?m)^" + Pattern.quote(shown).replace("…", "\\E.*\\Q") + "\\s*$");
    }
}
