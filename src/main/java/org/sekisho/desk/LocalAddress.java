package org.sekisho.desk;

import java.util.regex.Pattern;

/** An address within the desk, as a browser may hand it back; anything else becomes the first page. */
final class LocalAddress {

    /** No step of a path begins with a dot, so that none leads upwards. */
    private static final String STEP = "[A-Za-z0-9_~-][A-Za-z0-9._~-]*";

    private static final Pattern PATH =
            Pattern.compile("/(?:%1$s(?:/%1$s)*/?)?(?:\\?[A-Za-z0-9/._~%%&=+-]*)?".formatted(STEP));

    private static final int LONGEST = 2_000;

    private LocalAddress() {}

    static String of(String address) {
        return address.length() <= LONGEST && PATH.matcher(address).matches() ? address : "/";
    }
}
