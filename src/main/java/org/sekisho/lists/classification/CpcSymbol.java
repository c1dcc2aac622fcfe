package org.sekisho.lists.classification;

import java.util.List;
import java.util.regex.Pattern;

/** A CPC symbol as its files write it: {@code A01B1/02}. */
record CpcSymbol(String subclass, String group, String subgroup) {

    private static final Pattern WRITTEN =
            Pattern.compile("(?<![A-Z0-9])([A-HY]\\d{2}[A-Z])\\s?([1-9]\\d{0,3})/(\\d{2,6})(?!\\d)");

    /** All that stand in a text. */
    static List<CpcSymbol> in(String text) {
        return WRITTEN.matcher(text)
                .results()
                .map(parts -> new CpcSymbol(parts.group(1), parts.group(2), parts.group(3)))
                .toList();
    }
}
