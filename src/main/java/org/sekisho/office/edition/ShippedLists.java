package org.sekisho.office.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.lists.keytech.Edition;

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
        try (InputStream file = ShippedLists.class.getResourceAsStream("shipped-lists.sha256")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(line -> line.substring(0, 64))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
