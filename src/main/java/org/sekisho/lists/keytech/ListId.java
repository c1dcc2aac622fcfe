package org.sekisho.lists.keytech;

import java.util.regex.Pattern;

/** The name of a key-technology list: lower-case letters, digits and hyphens. */
public record ListId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public ListId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A list is named by up to 64 lower-case letters, digits and hyphens, not '%s'".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
