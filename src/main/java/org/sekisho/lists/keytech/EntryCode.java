package org.sekisho.lists.keytech;

import java.util.regex.Pattern;

/** The code of an entry, unique in its list: {@code QUANTUM-01}. */
public record EntryCode(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9.-]{0,31}");

    public EntryCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "An entry code has up to 32 capitals, digits, dots and hyphens, unlike '%s'".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
