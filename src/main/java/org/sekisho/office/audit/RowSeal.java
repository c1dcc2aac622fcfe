package org.sekisho.office.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over rows as an act wrote them. The act's record on the trail carries it, so that whoever changes a row by hand
 * is found out.
 *
 * <p>Each value is led by its column's name, and both by their lengths; what is null is left out. So a column that a later
 * release adds changes no seal of before as long as it is null there.
 */
final class RowSeal {

    /** Stands for a seal where there is no row. */
    static final String NONE = "none";

    private final MessageDigest digest = DigestUtils.getSha256Digest();

    /** Begins a row of a table. */
    RowSeal row(String table) {
        digest.update((byte) '\n');
        add(table);
        return this;
    }

    RowSeal with(String column, @Nullable Object value) {
        if (value != null) {
            add(column);
            add(value.toString());
        }
        return this;
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    /** The seal of all rows that were added. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
