package org.sekisho.finding.quantity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.quantity.UnitForms.UnitForm;

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
        try (InputStream table = Objects.requireNonNull(UnitTable.class.getResourceAsStream("units.csv"))) {
            return new String(table.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Row::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                names.forEach(name ->
                        plurals(prefix.name + name).forEach(word -> table.names.add(word, form(prefixed, false))));
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
}
