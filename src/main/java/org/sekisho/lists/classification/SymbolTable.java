package org.sekisho.lists.classification;

import static org.sekisho.lists.classification.SchemeGroup.WHOLE;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables with a symbol in the first column and a title behind a tab: WIPO's lists of IPC titles ({@code A01B0001020000}),
 * or lists of main groups ({@code A01B 1}). No dots. What a title refers to is not taken.
 */
record SymbolTable(Listing listing) {

    private static final Pattern MAIN_GROUP = Pattern.compile("([A-H]\\d{2}[A-Z]) ([1-9]\\d{0,3})");

    void read(String name, BufferedReader lines) throws IOException {
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String symbol = line.split("\t", 2)[0].strip();
            boolean heading = number == 1 && symbol.equals("id");
            if (!heading && !symbol.isEmpty() && !add(symbol)) {
                throw new IOException("%s, line %d does not begin with a symbol of the IPC".formatted(name, number));
            }
        }
    }

    private boolean add(String symbol) {
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
        return IpcSymbol.parse(symbol).map(this::add).orElse(false);
    }

    private boolean add(IpcSymbol symbol) {
        if (symbol.subgroup().equals(WHOLE)) {
            listing.addGroup(symbol.subclass(), symbol.group(), null);
        } else {
            listing.addSubgroup(symbol.subclass(), symbol.group(), symbol.subgroup(), null, null);
        }
        return true;
    }
}
