package org.sekisho.web;

import java.util.regex.Pattern;

/** An address within the desk, as a browser may hand it back; anything else becomes the first page. */
final class LocalAddress {

    private static final Pattern PATH =
            Pattern.compile("/(?:[A-Za-z0-9._~-][A-Za-z0-9/._~-]*)?(?:\\?[A-Za-z0-9/._~%&=+-]*)?");

    private LocalAddress() {}

    static String of(String address) {
        return PATH.matcher(address).matches() ? address : "/";
    }
}
