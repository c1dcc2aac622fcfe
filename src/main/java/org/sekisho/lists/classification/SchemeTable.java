package org.sekisho.lists.classification;

import static org.sekisho.lists.classification.SchemeGroup.WHOLE;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as a table with a heading, columns by tabs: {@code symbol}, {@code parent} and, where it is known, {@code
 * since}. The symbol above one may be of another main group. Other columns are passed over.
 */
record SchemeTable(Listing listing) {

    private static final Pattern SYMBOL = Pattern.compile("([A-HY]\\d{2}[A-Z]) ([1-9]\\d{0,3})/(\\d{2,6})");

    void read(String name, BufferedReader lines) throws IOException {
        List<String> heading = List.of(String.valueOf(lines.readLine()).split("\t"));
        if (!heading.contains("symbol")) {
            throw new IOException("%s has no column 'symbol' in its first line".formatted(name));
        }
        int number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!add(new Row(heading, line.split("\t", -1)))) {
                throw new IOException(
                        "%s, line %d: no symbol, or none of its subclass above it".formatted(name, number));
            }
        }
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
}
