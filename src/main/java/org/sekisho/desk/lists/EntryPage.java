package org.sekisho.desk.lists;

import java.util.List;
import org.sekisho.curation.difference.FieldChange;
import org.sekisho.desk.ReaderPage;
import org.sekisho.lists.keytech.Basis;
import org.sekisho.lists.keytech.Stewardship;

/**
 * One entry, whole.
 *
 * @param row as it stands among the others
 * @param handlingKey of the level of the cases that it opens
 * @param rules any of which is enough, as the list writes them
 * @param remarks what the linter says of it
 * @param history what changed of it, the newest first
 */
record EntryPage(
        ReaderPage reader,
        String list,
        String edition,
        ListsPage.Row row,
        String handlingKey,
        Stewardship stewardship,
        Basis basis,
        Rules rules,
        List<Said> remarks,
        List<CommentsPage.Comment> comments,
        List<Past> history) {

    /** What is asked for, what is required besides, what does not count, and the examples that hold all of it. */
    record Rules(
            List<String> rules, List<String> requires, List<String> unless, List<String> match, List<String> noMatch) {}

    /** A remark of the linter; {@code mend} may be empty. */
    record Said(String message, String mend) {}

    /**
     * An edition with which it came, went, or became another.
     *
     * @param whatKey {@code lists.came}, {@code lists.went} or {@code lists.changed}
     * @param fields what changed; none if it came or went
     */
    record Past(String edition, String since, String whatKey, List<FieldChange> fields) {}
}
