package org.sekisho.machine.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The statements from a moment on for which the test database read {@link #MANY} rows or more, as the server notes them itself. */
public final class LongReads {

    /** No statement of a test reads so many but where a test made as many. */
    public static final int MANY = 3_000;

    private static final Pattern NOTED =
            Pattern.compile("(?s)Schema: (\\S+) .*?Rows_examined: (\\d+).*?\nSET timestamp=\\d+;\n(.*?;)\n(?=# |$)");

    private final Path noted;
    private final String schema;
    private final int from;

    /** @param schema of a test: a process has one server for all of its tests */
    LongReads(Path noted, String schema) {
        this.noted = noted;
        this.schema = schema;
        this.from = read(noted).length;
    }

    static List<String> noting(Path file) {
        return List.of(
                "--slow-query-log",
                "--long-query-time=0",
                "--min-examined-row-limit=" + MANY,
                "--slow-query-log-file=" + file);
    }

    /** Each once, without its values, and the most rows that were read for it. */
    public Map<String, Integer> statements() {
        byte[] all = read(noted);
        Map<String, Integer> rows = new TreeMap<>();
        NOTED.matcher(new String(all, from, all.length - from, UTF_8))
                .results()
                .filter(read -> read.group(1).equals(schema))
                .forEach(read -> rows.merge(withoutValues(read.group(3)), Integer.valueOf(read.group(2)), Math::max));
        return rows;
    }

    private static byte[] read(Path noted) {
        try {
            return Files.readAllBytes(noted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutValues(String statement) {
        return statement
                .replaceAll("\\s+", " ")
                .replaceAll("'[^']*'|\\b\\d+\\b", "?")
                .replaceAll("\\((?:\\?, )+\\?\\)", "(?)");
    }
}
