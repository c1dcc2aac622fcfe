package org.sekisho.intake.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says with the number in a table's cell what its column's or its row's head says: {@code 94} below {@code Frequency
 * (GHz)} is {@code Frequency (GHz): 94}. Without it a unit and its numbers stand as far apart as head and cell do. Only
 * numbers whose head ends with something like a unit are said so; every other cell stays as it is.
 *
 * <p>One of these reads one table, cell by cell. A head lasts until another with a unit, or a head cell, stands below it.
 */
public final class TableHeads {

    /** A longer one is text. What is repeated with each number has to be short. */
    private static final int LONGEST_HEAD = 80;

    private static final int MOST_COLUMNS = 200;

    private static final String UNIT = "(?<unit>(?:[a-zA-Zµμ°Ω℃%‰㎀-㏟][a-zA-Zµμ°Ω℃%‰㎀-㏟²³⁻¹0-9/·⋅*^.\\- ]{0,11}))";

    /** {@code Frequency (GHz)}, {@code Frequency [GHz] max.}, {@code 周波数（GHz）}. */
    private static final Pattern BRACKETED = Pattern.compile(
            "(?<before>[^(\\[（［]{0,80})[(\\[（［] ?(?:in )?" + UNIT + " ?[)\\]）］](?<behind>.{0,40})", Pattern.DOTALL);

    /** {@code Frequency, GHz}, {@code Frequency / GHz}, {@code Frequency in GHz}. */
    private static final Pattern AFTER = Pattern.compile(
            "(?<before>[^,/(\\[]{1,60}?)(?:, ?| ?/ ?| in |(?= ?[°℃]) ?)" + UNIT + "(?<behind>)", Pattern.DOTALL);

    private static final String TERM =
            "(?:(?:da|[fpnµμumkKMGTPdch])?(?:Hz|m|g|s|V|W|A|Pa|J|K|N|F|H|T|eV|bar|l|L|mol|Torr|C|Ω|S|B|b"
                    + "|bps|Bq|Gy|Sv|lm|lx|cd|rad|sr|[Oo]hms?|Wh|VA|[dD]a|t)|[kMG]?cps|sec|min|h|hrs?|in|inch|ft|psi|ppm|ppb|rpm|mil|dB[mi]?"
                    + "|°|° ?[CF]\\.?|℃|[㎀-㏟]|%|‰|(?:wt|vol|mol|at)\\.? ?%|mass ?%|x|cal|lb|oz|yr|d|M|Å)(?:\\^?[-−⁻]?[0-9¹²³⁰⁴-⁹⁻]{1,3})?";

    /** A unit, and no remark such as {@code (mean)}. */
    private static final Pattern LIKE_A_UNIT = Pattern.compile(TERM + "(?: ?[/·⋅*.\\- ]? ?" + TERM + "){0,3}"
            + "|(?:hours|minutes|seconds|milliseconds|days|weeks|months|years|percent|degrees|watts|volts|amps|amperes|metres|meters"
            + "|kilometres|kilometers|millimeters|microns|grams|kilograms|liters|litres)");

    private static final String DIGITS = "[0-9０-９][0-9０-９.,．，]{0,15}";

    private static final Pattern NUMBER = Pattern.compile("(?:[<>≥≤≧≦~≈±+−–-] ?)?" + DIGITS
            + "(?: ?[×x] ?10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]{1,5})?(?: ?(?:-|–|−|~|〜|to|±|/) ?" + DIGITS + ")?(?:以上|以下|未満|超)?"
            + "(?: ?[*†‡§¶#ᵃ-ᵛ＊※]{1,3})?");

    /** A head, with its unit last if it has one. */
    private record Head(String words, @Nullable String unit) {

        static Head of(String words) {
            String said = inHalfWidth(words.strip());
            for (Pattern pattern : List.of(BRACKETED, AFTER)) {
                Matcher matcher = pattern.matcher(said);
                if (said.length() <= LONGEST_HEAD
                        && matcher.matches()
                        && LIKE_A_UNIT.matcher(matcher.group("unit")).matches()) {
                    String named = (matcher.group("before").strip() + " "
                                    + matcher.group("behind").strip())
                            .strip();
                    String unit = matcher.group("unit").replace(" ", "");
                    boolean label = named.isEmpty() && unit.length() == 1; // (A) before a row is its name
                    return label ? new Head(said, null) : new Head(named, unit);
                }
            }
            return new Head(said, null);
        }

        /** Latin letters and signs of full width as plain ones. */
        private static String inHalfWidth(String words) {
            return words.chars()
                    .map(letter -> letter >= '！' && letter <= '～' ? letter - '！' + '!' : letter)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }

        /** The head that this one and a head below it make together. */
        Head above(Head below) {
            String both = (words + " " + below.words).strip();
            if (both.length() > LONGEST_HEAD) {
                return below;
            }
            return new Head(both, below.unit == null ? unit : below.unit);
        }
    }

    private final List<@Nullable Head> heads = new ArrayList<>();
    private final List<Integer> taken = new ArrayList<>();
    private boolean hasNumbers;
    private @Nullable Head ofRow;
    private int column;

    /** Begins the next row. */
    public void row() {
        column = 0;
        ofRow = null;
    }

    /** Goes to a column that the cell names by itself, from 1. */
    public void goTo(int number) {
        int named = Math.max(0, Math.min(number, MOST_COLUMNS) - 1);
        for (; column < named; column++) {
            passRow(column);
        }
        column = named;
    }

    private boolean passRow(int place) {
        boolean occupied = place < taken.size() && taken.get(place) > 0;
        if (occupied) {
            taken.set(place, taken.get(place) - 1);
        }
        return occupied;
    }

    /**
     * Takes the next cell and returns how its words are said.
     *
     * @param head whether the format marks it as a head
     * @param columns over how many it stands
     * @param rows over how many it stands
     */
    public String cell(String words, boolean head, int columns, int rows) {
        while (passRow(column)) {
            column++;
        }
        int first = column;
        column = Math.min(MOST_COLUMNS, first + Math.max(1, columns));
        take(first, rows);
        String said = words.strip();
        if (said.isEmpty() || first >= MOST_COLUMNS) {
            return words;
        }
        if (!head && said.length() <= LONGEST_HEAD && NUMBER.matcher(said).matches()) {
            hasNumbers = true;
            Head spoken = spoken(ofRow, headOf(first));
            return spoken == null || spoken.unit() == null
                    ? words
                    : "%s (%s): %s"
                            .formatted(spoken.words(), spoken.unit(), said)
                            .strip();
        }
        hold(Head.of(said), first, head);
        return words;
    }

    /** A row that begins with a unit is in that unit, unless it is a letter that may be the name of something. */
    private static @Nullable Head spoken(@Nullable Head row, @Nullable Head above) {
        boolean onlyRow = above == null || above.unit() == null;
        return row != null && row.unit() != null && (onlyRow || row.unit().length() > 1) ? row : above;
    }

    private @Nullable Head headOf(int place) {
        return place < heads.size() ? heads.get(place) : null;
    }

    private void take(int first, int rows) {
        for (int place = first; place < column && rows > 1; place++) {
            while (taken.size() <= place) {
                taken.add(0);
            }
            taken.set(place, Math.min(rows, 1000) - 1);
        }
    }

    /** Heads stand above the numbers, one below the other; below numbers only one with a unit, or a marked one, begins anew. */
    private void hold(Head read, int first, boolean marked) {
        if (read.unit() != null && (ofRow == null || ofRow.unit() == null)) {
            ofRow = read;
        }
        boolean anew = hasNumbers && (marked || read.unit() != null);
        for (int place = first; place < column && (anew || !hasNumbers); place++) {
            while (heads.size() <= place) {
                heads.add(null);
            }
            Head above = heads.get(place);
            heads.set(place, above == null || anew || read.words().length() > LONGEST_HEAD ? read : above.above(read));
        }
    }

    /** Says nothing of what stands in it: filings are secret, and log files are not. */
    @Override
    public String toString() {
        return "%d columns".formatted(heads.size());
    }
}
