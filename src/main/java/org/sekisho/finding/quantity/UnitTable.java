package org.sekisho.finding.quantity;

import java.lang.Character.UnicodeBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.quantity.UnitTable.UnitForms.UnitForm;
import org.sekisho.machine.shipped.ShippedFile;

/** How people write units: {@code units.csv}, with what follows from it by SI prefixes and the plural. */
final class UnitTable {

    /** Symbol, UCUM prefix, power of ten, name, katakana. */
    private record Prefix(String symbols, String ucum, int power, String name, String katakana, boolean small) {}

    private static final List<Prefix> PREFIXES = List.of(
            new Prefix("k", "k", 3, "kilo", "キロ", false),
            new Prefix("M", "M", 6, "mega", "メガ", false),
            new Prefix("G", "G", 9, "giga", "ギガ", false),
            new Prefix("T", "T", 12, "tera", "テラ", false),
            new Prefix("P", "P", 15, "peta", "ペタ", false),
            new Prefix("E", "E", 18, "exa", "エクサ", false),
            new Prefix("c", "c", -2, "centi", "センチ", true),
            new Prefix("d", "d", -1, "deci", "デシ", true),
            new Prefix("m", "m", -3, "milli", "ミリ", false),
            new Prefix("μu", "u", -6, "micro", "マイクロ", false),
            new Prefix("n", "n", -9, "nano", "ナノ", false),
            new Prefix("p", "p", -12, "pico", "ピコ", false),
            new Prefix("f", "f", -15, "femto", "フェムト", false));

    private static final UnitTable TABLE = new UnitTable();

    private final UnitForms symbols = new UnitForms(false);
    private final UnitForms names = new UnitForms(true);
    private final Set<String> own = new HashSet<>();

    private UnitTable() {
        List<Row> rows = rows();
        rows.forEach(row -> row.addPlain(this));
        rows.stream().filter(row -> row.how("metric") || row.how("tens")).forEach(row -> row.addPrefixed(this));
    }

    /** The longest unit, without powers, that is written at a place of a text in NFKC. */
    static UnitForms.@Nullable Found at(String text, int start) {
        UnitForms.Found symbol = TABLE.symbols.longest(text, start);
        UnitForms.Found name = TABLE.names.longest(text, start);
        return symbol == null || (name != null && name.end() > symbol.end()) ? name : symbol;
    }

    static boolean standsForItself(String code) {
        return TABLE.own.contains(code);
    }

    private static List<Row> rows() {
        return ShippedFile.lines(UnitTable.class, "units.csv").stream()
                .map(Row::of)
                .toList();
    }

    private record Row(String code, Set<String> how, List<String> symbols, List<String> names, List<String> japanese) {

        private static Row of(String line) {
            String[] columns = line.split(";", -1);
            if (columns.length != 5) {
                throw new IllegalStateException("units.csv: not five columns: " + line);
            }
            return new Row(
                    columns[0], Set.of(columns[1].split(" ")), forms(columns[2]), forms(columns[3]), forms(columns[4]));
        }

        private static List<String> forms(String column) {
            return column.isEmpty() ? List.of() : List.of(column.split(","));
        }

        private boolean how(String flag) {
            return how.contains(flag);
        }

        private void addPlain(UnitTable table) {
            if (how("own")) {
                table.own.add(code);
            }
            symbols.forEach(symbol -> table.symbols.add(symbol, form(code, true)));
            names.forEach(name -> plurals(name).forEach(word -> table.names.add(word, form(code, false))));
            japanese.forEach(word -> table.symbols.add(word, form(code, false)));
        }

        private void addPrefixed(UnitTable table) {
            for (Prefix prefix : PREFIXES) {
                String prefixed = how("tens") ? "10*" + prefix.power + "." + code : prefix.ucum + code;
                names.stream()
                        .flatMap(name -> Stream.of(prefix.name + name, prefix.name + "-" + name))
                        .flatMap(name -> plurals(name).stream())
                        .forEach(word -> table.names.add(word, form(prefixed, false)));
                japanese.forEach(word -> table.symbols.add(prefix.katakana + word, form(prefixed, false)));
                if (!prefix.small || how("small")) {
                    prefix.symbols
                            .chars()
                            .forEach(letter -> symbols.forEach(
                                    symbol -> table.symbols.add((char) letter + symbol, form(prefixed, true))));
                }
            }
        }

        private UnitForm form(String unit, boolean symbol) {
            return new UnitForm(unit, how("shy"), how("before"), symbol);
        }

        private static List<String> plurals(String name) {
            List<String> forms = new ArrayList<>(List.of(name.toLowerCase(Locale.ROOT)));
            if (Character.isLetter(name.charAt(name.length() - 1))) {
                forms.add(name + "s");
            }
            return forms;
        }
    }

    /** Written forms of units, to be found at a place of a text, the longest first. */
    static final class UnitForms {

        /** A form found: what it means and where it ends. */
        record Found(UnitForm form, int end) {}

        /** Characters that may follow a unit of one kanji: 10分以内 is ten minutes, 10分割 is not. */
        private static final String AFTER_KANJI = "以未超前後間程当毎及又或内強弱乃刻約位単経目";

        private final Node root = new Node();
        private final boolean anyCase;

        UnitForms(boolean anyCase) {
            this.anyCase = anyCase;
        }

        /** The form that is there already stays: what the table says outright comes before what follows by prefixes. */
        void add(String written, UnitForm form) {
            Node node = root;
            for (int index = 0; index < written.length(); index++) {
                node = node.next.computeIfAbsent(comparable(written.charAt(index)), c -> new Node());
            }
            node.form = node.form == null ? form : node.form;
        }

        @Nullable Found longest(String text, int start) {
            Found longest = null;
            Node node = root.next.get(start < text.length() ? comparable(text.charAt(start)) : '\0');
            for (int end = start + 1; node != null; end++) {
                if (node.form != null && mayEnd(text, start, end, node.form)) {
                    longest = new Found(node.form, end);
                }
                node = end < text.length() ? node.next.get(comparable(text.charAt(end))) : null;
            }
            return longest;
        }

        private char comparable(char c) {
            return anyCase ? Character.toLowerCase(c) : c;
        }

        /** Whether the name of a unit may end there: not within a longer word. */
        private static boolean mayEnd(String text, int start, int end, UnitForm form) {
            if (end == text.length()) {
                return true;
            }
            char last = text.charAt(end - 1);
            char next = text.charAt(end);
            if (DigitNumerals.isLatin(last)) {
                return !DigitNumerals.isLatin(next) && next != '_' && !(form.shy() && wordFollows(text, end));
            }
            if (isKatakana(last)) {
                return !isKatakana(next);
            }
            return !isKanji(last) || !isKanji(next) || AFTER_KANJI.indexOf(next) >= 0;
        }

        private static boolean isKanji(char c) {
            return c >= '一' && c <= '鿿';
        }

        private static boolean isKatakana(char c) {
            return c >= 'ァ' && c <= 'ヾ' && c != '・' && UnicodeBlock.of(c) == UnicodeBlock.KATAKANA;
        }

        private static boolean wordFollows(String text, int end) {
            int next = end;
            while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '-')) {
                next++;
            }
            return next < text.length() && Character.isLetterOrDigit(text.charAt(next));
        }

        private static final class Node {
            private final Map<Character, Node> next = new HashMap<>(4);
            private @Nullable UnitForm form;
        }

        /**
         * One way to write a unit.
         *
         * @param shy is no unit where a word follows, as in <q>5 in the box</q>
         * @param before is written before the number
         * @param symbol whether it is a symbol rather than a word, so that figures after it can be powers
         */
        record UnitForm(String code, boolean shy, boolean before, boolean symbol) {}
    }
}
