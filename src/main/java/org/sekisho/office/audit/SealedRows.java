package org.sekisho.office.audit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one kind that people's acts write. The record of each act carries the seal of all of them that are about the same
 * thing, as they are when it is added: {@code …, case 3f9a…}. A room that writes such rows has one of these.
 *
 * @param label what the seal is called in a record's detail: one word of lower-case letters
 * @param actions of records that tell of such an act. One that carries no seal was not written by the program
 * @param tables by name, the query for the rows that only an act can have written: its column {@code subject} is what the
 *     trail calls what they are about, all others are sealed; {@code {only}} stands for the condition that takes those of one
 *     thing
 * @param only that condition, with the parameter {@code :id}
 * @param follows how each record of such an act comes to carry the seal, whoever adds it; null where who acts says so
 */
public record SealedRows(
        String label,
        Set<AuditAction> actions,
        Map<String, String> tables,
        String only,
        @Nullable Follows follows) {

    /**
     * Rows that are sealed by what the trail calls what an act was about.
     *
     * @param subject finds what the rows are about in what the act was about, as its first group
     * @param sql what the rows are about as the queries say it
     * @param counted whether rows that are gone are found by the count over all time: the program itself takes back what it
     *     screens again
     */
    public record Follows(Pattern subject, String sql, boolean counted) {

        private Optional<String> in(String actedOn) {
            Matcher found = subject.matcher(actedOn);
            return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
        }
    }

    public SealedRows(String label, Set<AuditAction> actions, Map<String, String> tables, String only) {
        this(label, actions, tables, only, null);
    }

    /** What of these rows an act may have written, as their subject; empty if nothing, or if who acts says so. */
    public Optional<String> writtenBy(AuditAction action, String actedOn) {
        return follows != null && actions.contains(action) ? follows.in(actedOn) : Optional.empty();
    }

    public SealedRows {
        actions = Set.copyOf(actions);
        tables = Map.copyOf(tables);
    }
}
