package org.sekisho.lists.classification;

import static org.sekisho.lists.classification.SchemeGroup.WHOLE;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Schemes as text, line by line. A line that says nothing of a scheme breaks the file: it is never half read.
 */
final class SchemeLines {

    private static final Pattern SYMBOL = Pattern.compile("([A-HY]\\d{2}[A-Z]) ([1-9]\\d{0,3})/(\\d{2,6})");
    private static final Pattern MAIN_GROUP = Pattern.compile("([A-H]\\d{2}[A-Z]) ([1-9]\\d{0,3})");
    private static final Pattern SUBGROUP = Pattern.compile("(\\.+)(\\d{2,6})");
    private static final Pattern GROUP = Pattern.compile("([1-9]\\d{0,3})/00");

    private final Listing listing;
    private String subclass = "";

    SchemeLines(Listing listing) {
        this.listing = listing;
    }

    /** Takes a line, if it says anything. */
    private interface Taker {
        boolean takes(int number, String line);
    }

    private static void each(String name, BufferedReader lines, int first, Taker taker, String broken)
            throws IOException {
        int number = first;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!taker.takes(number, line)) {
                throw new IOException("%s, line %d%s".formatted(name, number, broken));
            }
            number++;
        }
    }

    /**
     * Reads a table with a heading, columns by tabs: {@code symbol}, {@code parent} and, where it is known, {@code since}. The
     * symbol above one may be of another main group. Other columns are passed over.
     */
    void readTable(String name, BufferedReader lines) throws IOException {
        List<String> heading = List.of(String.valueOf(lines.readLine()).split("\t"));
        if (!heading.contains("symbol")) {
            throw new IOException("%s has no column 'symbol' in its first line".formatted(name));
        }
        each(
                name,
                lines,
                2,
                (number, line) -> add(new Row(heading, line.split("\t", -1))),
                ": no symbol, or none of its subclass above it");
    }

    private boolean add(Row row) {
        Matcher symbol = SYMBOL.matcher(row.column("symbol"));
        if (!symbol.matches()) {
            return false;
        }
        SchemeEdition since = SchemeEdition.parse(row.column("since")).orElse(null);
        if (symbol.group(3).equals(WHOLE)) {
            listing.addGroup(symbol.group(1), symbol.group(2), since);
            return true;
        }
        String parent = row.column("parent");
        Matcher above = SYMBOL.matcher(parent);
        boolean inPlace = above.matches() && above.group(1).equals(symbol.group(1));
        listing.addSubgroup(
                symbol.group(1), symbol.group(2), symbol.group(3), inPlace ? above(symbol, above) : null, since);
        return inPlace || parent.isEmpty();
    }

    private static String above(Matcher symbol, Matcher above) {
        return above.group(2).equals(symbol.group(2)) ? above.group(3) : above.group(2) + "/" + above.group(3);
    }

    private record Row(List<String> heading, @Nullable String[] cells) {

        private String column(String name) {
            int place = heading.indexOf(name);
            String cell = place < 0 || place >= cells.length ? null : cells[place];
            return cell == null ? "" : cell.strip();
        }
    }

    /**
     * Reads a table with a symbol in the first column and a title behind a tab: WIPO's lists of IPC titles ({@code
     * A01B0001020000}), or lists of main groups ({@code A01B 1}). No dots. What a title refers to is not taken.
     */
    void readTitles(String name, BufferedReader lines) throws IOException {
        each(
                name,
                lines,
                1,
                (number, line) -> {
                    String symbol = line.split("	", 2)[0].strip();
                    return symbol.isEmpty() || (number == 1 && symbol.equals("id")) || addTitled(symbol);
                },
                " does not begin with a symbol of the IPC");
    }

    private boolean addTitled(String symbol) {
        if (symbol.matches("[A-H](\\d{2})?")) {
            return true;
        }
        if (symbol.matches("[A-H]\\d{2}[A-Z]")) {
            listing.addSubclass(symbol);
            return true;
        }
        Matcher group = MAIN_GROUP.matcher(symbol);
        if (group.matches()) {
            listing.addGroup(group.group(1), group.group(2), null);
            return true;
        }
        return IpcSymbol.parse(symbol).map(this::addTitled).orElse(false);
    }

    private boolean addTitled(IpcSymbol symbol) {
        if (symbol.subgroup().equals(WHOLE)) {
            listing.addGroup(symbol.subclass(), symbol.group(), null);
        } else {
            listing.addSubgroup(symbol.subclass(), symbol.group(), symbol.subgroup(), null, null);
        }
        return true;
    }

    /**
     * Reads a part of a scheme written by hand, as it is printed: a subclass on a line of its own ({@code B64U}), then each main
     * group with its subgroups, dots in front: {@code 10/00 .10 ..11 ..13 ...14 .20}. Lines with {@code #} are remarks.
     */
    void readOutline(String name, BufferedReader lines) throws IOException {
        each(
                name,
                lines,
                1,
                (number, line) -> line.isBlank() || line.strip().startsWith("#") || addOutlined(line.strip()),
                " is neither a subclass nor a main group with its subgroups");
    }

    private boolean addOutlined(String content) {
        if (content.matches("[A-HY]\\d{2}[A-Z]")) {
            subclass = content;
            listing.addSubclass(subclass);
            return true;
        }
        String[] words = content.split("\\s+");
        Matcher group = GROUP.matcher(words[0]);
        if (subclass.isEmpty() || !group.matches()) {
            return false;
        }
        listing.addGroup(subclass, group.group(1), null);
        List<String> above = new ArrayList<>(List.of(WHOLE));
        for (String word : List.of(words).subList(1, words.length)) {
            Matcher subgroup = SUBGROUP.matcher(word);
            if (!subgroup.matches() || subgroup.group(1).length() > above.size()) {
                return false;
            }
            int dots = subgroup.group(1).length();
            above.subList(dots, above.size()).clear();
            listing.addSubgroup(subclass, group.group(1), subgroup.group(2), above.get(dots - 1), null);
            above.add(subgroup.group(2));
        }
        return true;
    }
}
