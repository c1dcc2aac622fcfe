package org.sekisho.cli.console;

import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;

/**
 * Types the commands of a page of the documentation in its order, and compares what they
 * print with what the page shows below them. {@code # ends with 9} after a command states its exit code, {@code …} in
 * what is shown stands for anything, and {@code <!-- situation: … -->} asks the test to bring something about. Files of the page's
 * own are meant to be in the home folder: {@code /media/heads.txt}.
 */
public final class CommandPage {

    private static final Pattern PART =
            Pattern.compile("(?s)<!-- situation: ([^>]*?) -->|(?m:^)```(\\w*)\\n(.*?)\\n```");
    private static final Pattern LINE = Pattern.compile("sekisho (.*?)(?:\\s+# ends with (\\d+))?");
    private static final Pattern FILE = Pattern.compile("(^| |--[a-z-]+=|\")/");

    private final SoftAssertions softly = new SoftAssertions();
    private final Terminal terminal;
    private int typed;

    public CommandPage(Terminal terminal) {
        this.terminal = terminal;
    }

    /** All that is wrong with the page is told at once. Returns how many commands it has. */
    public int type(String page, Consumer<String> situations) {
        StringBuilder printed = new StringBuilder();
        for (MatchResult part : PART.matcher(page).results().toList()) {
            if (part.group(1) != null) {
                situations.accept(part.group(1));
            } else if (part.group(2).equals("sh")) {
                printed.setLength(0);
                part.group(3).lines().forEach(line -> printed.append(type(line)));
            } else if (part.group(2).equals("text")) {
                part.group(3).lines().filter(line -> !line.isBlank()).forEach(line -> compare(line, printed));
            }
        }
        softly.assertAll();
        return typed;
    }

    private String type(String line) {
        Matcher read = LINE.matcher(line);
        softly.assertThat(read.matches()).as("a command: %s", line).isTrue();
        int exitCode = terminal.type(FILE.matcher(read.group(1)).replaceAll("$1" + terminal.home() + "/"));
        String said = terminal.out() + terminal.err();
        softly.assertThat(exitCode)
                .as("%s%n%s", line, said)
                .isEqualTo(read.group(2) == null ? ExitCode.DONE : Integer.parseInt(read.group(2)));
        typed++;
        return said;
    }

    private void compare(String shown, CharSequence printed) {
        String pattern = "(?m)^" + Pattern.quote(shown).replace("…", "\\E.*\\Q") + "\\s*$";
        softly.assertThat(Pattern.compile(pattern).matcher(printed).find())
                .as("printed: %s%n%s", shown, printed)
                .isTrue();
    }
}
