package org.sekisho.office.audit.seal;

import java.util.Map;
import java.util.Set;
import org.sekisho.office.audit.action.AuditAction;

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
 */
public record SealedRows(String label, Set<AuditAction> actions, Map<String, String> tables, String only) {

    public SealedRows {
        actions = Set.copyOf(actions);
        tables = Map.copyOf(tables);
    }
}
