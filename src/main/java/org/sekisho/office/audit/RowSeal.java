package org.sekisho.office.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over rows as an act wrote them. The act's record on the trail carries it, so that whoever changes a row by hand
 * is found out. Of a kind with several tables a mark of each follows, the first digits of what its rows alone come to. Those of
 * what is held when it is used are long enough for that; the others say where to look.
 *
 * <p>Each value is led by its column's name, and both by their lengths; what is null is left out. So a column that a later
 * release adds changes no seal of before as long as it is null there.
 */
final class RowSeal {

    /** Stands for a seal where there is no row. */
    static final String NONE = "none";

    /** How a record writes it. */
    static final String FORM = "(?:[0-9a-f]{64}(?:\\.[0-9a-f]+)?|%s)".formatted(NONE);

    private static final Set<String> USED = Set.of("document", "filing_text");

    private final MessageDigest digest = DigestUtils.getSha256Digest();
    private final Map<String, MessageDigest> tables = new TreeMap<>();

    /** Begins a row of a table. */
    RowSeal row(String table) {
        digest.update((byte) '\n');
        add(table, table);
        return this;
    }

    RowSeal with(String table, String column, @Nullable Object value) {
        if (value != null) {
            add(table, column);
            add(table, value.toString());
        }
        return this;
    }

    private void add(String table, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] length = (bytes.length + ":").getBytes(StandardCharsets.UTF_8);
        for (MessageDigest each :
                List.of(digest, tables.computeIfAbsent(table, first -> DigestUtils.getSha256Digest()))) {
            each.update(length);
            each.update(bytes);
        }
    }

    /** The seal of all rows that were added, of a kind with these tables. */
    String written(Collection<String> all) {
        String seal = HexFormat.of().formatHex(digest.digest());
        return all.size() == 1 ? seal : seal + all.stream().map(this::mark).collect(Collectors.joining("", ".", ""));
    }

    String mark(String table) {
        MessageDigest rows = tables.get(table);
        int length = length(table);
        return rows == null
                ? "0".repeat(length)
                : HexFormat.of().formatHex(rows.digest()).substring(0, length);
    }

    private static int length(String table) {
        return USED.contains(table) ? 16 : 4;
    }

    static boolean same(String one, @Nullable String other) {
        return other != null && one.split("\\.")[0].equals(other.split("\\.")[0]);
    }

    /** The tables that differ by the marks of two seals; all if that cannot be said. */
    static List<String> differing(Collection<String> all, String then, String now) {
        List<String> differing = all.stream()
                .filter(table -> !mark(all, then, table).equals(mark(all, now, table)))
                .toList();
        return differing.isEmpty() ? List.copyOf(all) : differing;
    }

    /** The mark that a seal of a kind with these tables has of one; empty if it has none. */
    static Optional<String> mark(Collection<String> all, String seal, String table) {
        int from = all.stream()
                .takeWhile(each -> !each.equals(table))
                .mapToInt(RowSeal::length)
                .sum();
        int whole = all.stream().mapToInt(RowSeal::length).sum();
        String marks = seal.equals(NONE) ? "0".repeat(whole) : seal.substring(seal.indexOf('.') + 1);
        return marks.length() == whole && (seal.contains(".") || seal.equals(NONE))
                ? Optional.of(marks.substring(from, from + length(table)))
                : Optional.empty();
    }
}
