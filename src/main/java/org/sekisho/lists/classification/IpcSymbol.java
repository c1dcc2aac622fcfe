package org.sekisho.lists.classification;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A symbol in WIPO's form of 14 characters (ST.8): {@code A01B0001020000} is A01B 1/02. Subgroup digits are filled up
 * with zeros, but never fewer than two are meant.
 */
record IpcSymbol(String subclass, String group, String subgroup) {

    private static final Pattern WRITTEN = Pattern.compile("([A-H]\\d{2}[A-Z])0*([1-9]\\d{0,3})(\\d{6})");
    private static final int LENGTH = 14;

    static Optional<IpcSymbol> parse(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (written.length() != LENGTH || !parts.matches()) {
            return Optional.empty();
        }
        String digits = parts.group(3).replaceFirst("0+$", "");
        return Optional.of(new IpcSymbol(
                parts.group(1), parts.group(2), digits.length() < 2 ? (digits + "00").substring(0, 2) : digits));
    }
}
