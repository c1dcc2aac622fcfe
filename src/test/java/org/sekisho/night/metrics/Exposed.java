package org.sekisho.night.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of Prometheus's text format, as a scraper reads it. */
public record Exposed(String name, Map<String, String> labels, double value) {

    private static final Pattern LINE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\",?");

    /** All lines of a text; comments are passed over, and whatever is neither fails. */
    public static List<Exposed> all(String text) {
        List<Exposed> all = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (!line.startsWith("#")) {
                all.add(of(line));
            }
        }
        return all;
    }

    private static Exposed of(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new AssertionError("No line of Prometheus: " + line);
        }
        Map<String, String> labels = new TreeMap<>();
        if (parts.group(2) != null) {
            LABEL.matcher(parts.group(2)).results().forEach(label -> labels.put(label.group(1), label.group(2)));
        }
        return new Exposed(parts.group(1), labels, Double.parseDouble(parts.group(3)));
    }

    /** The one figure of that name and those labels; any other label may have any value. */
    public static double value(String text, String name, Map<String, String> labels) {
        List<Exposed> found = all(text).stream()
                .filter(line -> line.name.equals(name))
                .filter(line -> line.labels.entrySet().containsAll(labels.entrySet()))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("%s%s is there %d times".formatted(name, labels, found.size()));
        }
        return found.get(0).value;
    }
}
