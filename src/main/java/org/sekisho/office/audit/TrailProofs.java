package org.sekisho.office.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What proves the audit trail, as it was found: the lines of the file, the rows of the database, the keys.
 *
 * @param before the file as it was before the rows were read, which may have got a line since
 * @param after the file as it was afterwards
 * @param own the name of the key that signs here; null if there is none
 */
record TrailProofs(
        List<HeadsFile.Line> before,
        List<SignedHead> rows,
        List<HeadsFile.Line> after,
        Map<String, PublicKeyFile> keys,
        @Nullable String own) {

    /** The newest head at which a person accepted what did not fit before. Only this place's own counts. */
    Optional<SignedHead> restart() {
        return all().stream()
                .filter(SignedHead::restart)
                .filter(this::isOurs)
                .filter(head -> {
                    PublicKeyFile key = keys.get(head.key());
                    return key != null && key.verifies(head);
                })
                .max(Comparator.comparing(SignedHead::at));
    }

    private boolean isOurs(SignedHead head) {
        return head.key().equals(own) || heads(after).contains(head);
    }

    /** The same without what lies before a restart. */
    TrailProofs since(SignedHead restart) {
        return new TrailProofs(
                since(before, restart),
                rows.stream().filter(head -> !head.at().isBefore(restart.at())).toList(),
                since(after, restart),
                keys,
                own);
    }

    static List<HeadsFile.Line> since(List<HeadsFile.Line> lines, SignedHead restart) {
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).head().filter(restart::equals).isPresent()) {
                return lines.subList(line, lines.size());
            }
        }
        return lines.stream()
                .filter(line -> line.head()
                        .filter(head -> head.at().isBefore(restart.at()))
                        .isEmpty())
                .toList();
    }

    static List<SignedHead> heads(List<HeadsFile.Line> lines) {
        return lines.stream().flatMap(line -> line.head().stream()).toList();
    }

    boolean areNone() {
        return rows.isEmpty() && after.isEmpty();
    }

    /** The signed heads of the file and of the database. */
    Set<SignedHead> all() {
        Set<SignedHead> all = new LinkedHashSet<>(heads(after));
        all.addAll(rows);
        return all;
    }

    /** Heads of the file that are not in the database. */
    List<SignedHead> notInRows() {
        List<SignedHead> missing = new ArrayList<>(heads(before));
        missing.removeAll(Set.copyOf(rows));
        return missing;
    }

    /** Heads that this place signed and that are not in its file. */
    List<SignedHead> notInFile() {
        List<SignedHead> missing = new ArrayList<>(
                rows.stream().filter(head -> head.key().equals(own)).toList());
        missing.removeAll(Set.copyOf(heads(after)));
        return missing;
    }

    /** Whether all that is missing is the newest of all: it was being signed when the process died, or is being signed now. */
    boolean isOnlyTheNewest(List<SignedHead> missing) {
        return missing.size() == 1
                && all().stream()
                        .noneMatch(head -> head.at().isAfter(missing.get(0).at()));
    }
}
