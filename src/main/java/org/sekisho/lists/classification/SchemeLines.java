package org.sekisho.lists.classification;

import static org.sekisho.lists.classification.SchemeGroup.WHOLE;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.classification.Listing.Symbol;

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
        Matcher found = SYMBOL.matcher(row.column("symbol"));
        if (!found.matches()) {
            return false;
        }
        Symbol symbol = symbol(found);
        String parent = row.column("parent");
        Matcher above = SYMBOL.matcher(parent);
        boolean inPlace = above.matches() && above.group(1).equals(symbol.subclass());
        listing.add(
                symbol,
                inPlace ? symbol.below(symbol(above)) : null,
                SchemeEdition.parse(row.column("since")).orElse(null));
        return inPlace || parent.isEmpty() || symbol.subgroup().equals(WHOLE);
    }

    private static Symbol symbol(Matcher found) {
        return new Symbol(found.group(1), found.group(2), found.group(3));
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
        Optional<Symbol> read =
                group.matches() ? Optional.of(new Symbol(group.group(1), group.group(2), WHOLE)) : Symbol.ofIpc(symbol);
        read.ifPresent(titled -> listing.add(titled, null, null));
        return read.isPresent();
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
        if (Symbol.isSubclass(content)) {
            subclass = content;
            listing.addSubclass(subclass);
            return true;
        }
        String[] words = content.split("\\s+");
        Matcher group = GROUP.matcher(words[0]);
        if (subclass.isEmpty() || !group.matches()) {
            return false;
        }
        listing.add(new Symbol(subclass, group.group(1), WHOLE), null, null);
        List<String> above = new ArrayList<>(List.of(WHOLE));
        for (String word : List.of(words).subList(1, words.length)) {
            Matcher subgroup = SUBGROUP.matcher(word);
            if (!subgroup.matches() || subgroup.group(1).length() > above.size()) {
                return false;
            }
            int dots = subgroup.group(1).length();
            above.subList(dots, above.size()).clear();
            listing.add(new Symbol(subclass, group.group(1), subgroup.group(2)), above.get(dots - 1), null);
            above.add(subgroup.group(2));
        }
        return true;
    }
}
