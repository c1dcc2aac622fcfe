package org.sekisho.cli.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.sekisho.cli.Sekisho;
import org.sekisho.machine.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Types the commands of a page of the documentation, in its order and on a database of their own, and compares what they
 * print with what the page shows below them. {@code # ends with 9} after a command states its exit code, {@code …} in
 * what is shown stands for anything, and {@code <!-- situation: … -->} asks the test to bring something about.
 */
public final class CommandPage implements AutoCloseable {

    private static final Pattern PART =
            Pattern.compile("(?s)<!-- situation: ([^>]*?) -->|(?m:^)```(\\w*)\\n(.*?)\\n```");
    private static final Pattern LINE = Pattern.compile("sekisho (.*?)(?:\\s+# ends with (\\d+))?");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final Map<String, Supplier<Object>> database = new HashMap<>();
    private final SoftAssertions softly = new SoftAssertions();
    private final Path home;
    private int typed;

    public CommandPage(Path home) {
        this.home = home;
        TestDatabase.register(database::put);
        database.forEach((name, value) -> System.setProperty(name, value.get().toString()));
    }

    /** All that is wrong with the page is told at once. Returns how many commands it has. */
    public int type(Path page, Consumer<String> situations) throws IOException {
        StringBuilder printed = new StringBuilder();
        for (MatchResult part : PART.matcher(Files.readString(page)).results().toList()) {
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
        StringWriter said = new StringWriter();
        int exitCode = execute(said, words(read.group(1)));
        softly.assertThat(exitCode)
                .as("%s%n%s", line, said)
                .isEqualTo(read.group(2) == null ? ExitCode.DONE : Integer.parseInt(read.group(2)));
        typed++;
        return said.toString();
    }

    public int execute(StringWriter said, List<String> words) {
        List<String> command = new ArrayList<>(words);
        command.add("--home=" + home);
        return Sekisho.commandLine()
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(command.toArray(String[]::new));
    }

    /** Changes rows by hand, as somebody with a client of the database may. */
    public void change(String statement) {
        DriverManagerDataSource rows = new DriverManagerDataSource(
                System.getProperty("spring.datasource.url"),
                System.getProperty("spring.datasource.username"),
                System.getProperty("spring.datasource.password"));
        JdbcClient.create(rows).sql(statement).update();
    }

    private void compare(String shown, CharSequence printed) {
        String pattern = "(?m)^" + Pattern.quote(shown).replace("…", "\\E.*\\Q") + "\\s*$";
        softly.assertThat(Pattern.compile(pattern).matcher(printed).find())
                .as("printed: %s%n%s", shown, printed)
                .isTrue();
    }

    /** Files of the page's own are meant to be in the home folder: {@code /media/heads.txt}. */
    private List<String> words(String line) {
        return WORD.matcher(line)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .map(word -> word.replaceFirst("^(--[a-z-]+=)?/", "$1" + home + "/"))
                .toList();
    }

    @Override
    public void close() {
        database.keySet().forEach(System::clearProperty);
    }
}
