package org.sekisho.office.audit;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows of one kind whose seal is on record: each act that may have written some of them carries the seal of all that are about the
 * same thing, as they are when its record is added: {@code …, case 3f9a…}. The file {@code tables.txt} declares the kinds.
 *
 * @param label what the seal is called in a record's detail: lower-case words
 * @param actions of records that tell of such an act
 * @param tables by name, the query for the rows: its column {@code subject} is what the trail calls what they are about, all others
 *     are sealed; {@code {only}} stands for the condition that takes those of one thing
 * @param about finds what the rows are about in what the act was about, as its first group
 * @param subject what the rows are about as the queries say it
 * @param from whence the queries take them
 * @param only the condition that takes those of one thing, with the parameter {@code :id}
 * @param marks what else holds of the kind
 */
public record SealedRows(
        String label,
        Set<AuditAction> actions,
        SortedMap<String, String> tables,
        Pattern about,
        String subject,
        String from,
        String only,
        Set<Mark> marks) {

    /** Properties of some kinds. */
    enum Mark {
        /** Rows that are gone are found by the count over all time: the program itself takes back what it screens again. */
        COUNTED,
        /** There may be very many: a night goes over a seventh of them. */
        MANY,
        /** Rows of before the kind was sealed may have no record; they are sealed when a run first sees them. */
        YOUNG
    }

    public SealedRows {
        actions = Set.copyOf(actions);
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        marks = Set.copyOf(marks);
    }

    /** All kinds that there are. */
    public static List<SealedRows> all() {
        return SealedTables.KINDS;
    }

    /** The subject of the rows that an act may have written; empty if none. */
    public Optional<String> writtenBy(AuditAction action, String actedOn) {
        Matcher found = about.matcher(actedOn);
        return actions.contains(action) && found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }

    boolean is(Mark mark) {
        return marks.contains(mark);
    }
}
