package org.sekisho.office.edition;

import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.machine.shipped.ShippedFile;

/**
 * The lists that come with this version of Sekisho, by the SHA-256 of their files: what an office takes as it comes needs nobody's
 * approval to be its first edition. What it changed in them does.
 */
final class ShippedLists {

    /** The author that stands for shipped lists in place of an account. */
    static final String AUTHOR = "sekisho";

    private static final Set<String> HASHES = read();

    private ShippedLists() {}

    static boolean has(Edition edition) {
        return HASHES.contains(edition.sha256());
    }

    private static Set<String> read() {
        return ShippedFile.lines(ShippedLists.class, "shipped-lists.sha256").stream()
                .map(line -> line.substring(0, 64))
                .collect(Collectors.toUnmodifiableSet());
    }
}
