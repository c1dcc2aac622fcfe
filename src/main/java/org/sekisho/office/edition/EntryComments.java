package org.sekisho.office.edition;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sekisho.intake.filing.Handling;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Comments on entries of lists. Whoever may know of an entry, as it is in use and as it is proposed, reads and writes them, and
 * nobody else; of an entry that is neither any more, as it was ever proposed. None is changed, and none is taken back.
 */
@Repository
public class EntryComments {

    private final JdbcClient jdbc;
    private final ListProposals proposals;
    private final KeptEditions kept;
    private final AuditTrail audit;
    private final Clock clock;

    EntryComments(JdbcClient jdbc, ListProposals proposals, KeptEditions kept, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.proposals = proposals;
        this.kept = kept;
        this.audit = audit;
        this.clock = clock;
    }

    /** An entry that a person may know of: its area, and its level at the highest. */
    private record Known(String area, Handling level) {}

    /** The comments that a person may read, the oldest first; empty if there is no entry that they may know of. */
    @Transactional(readOnly = true)
    public Optional<List<EntryComment>> of(String list, String entry, StaffMember reader) {
        return known(list, entry, reader)
                .map(known -> all(list, entry).stream()
                        .filter(comment -> reader.profile().access().reaches(comment.area(), comment.level()))
                        .toList());
    }

    /** Adds one; false if there is no entry that they may know of, or it has no words or too many. */
    @Transactional
    public boolean write(String list, String entry, String typed, StaffMember person) {
        Optional<Known> known = known(list, entry, person);
        String words = typed.strip();
        if (known.isEmpty() || words.isEmpty() || words.length() > EntryComment.LONGEST) {
            return false;
        }
        String account = person.id().value();
        add(
                list,
                entry,
                new EntryComment(known.get().area(), known.get().level(), words, account, RowMoments.now(clock)));
        audit.add(account, AuditAction.LIST_COMMENTED, "list %s, entry %s".formatted(list, entry), "");
        return true;
    }

    private Optional<Known> known(String list, String code, StaffMember reader) {
        ListHistory history = proposals.of(list);
        List<Entry> now = of(versions(list, history), code);
        List<Entry> versions = now.isEmpty() ? of(written(history.proposals().stream()), code) : now;
        boolean all =
                versions.stream().allMatch(entry -> reader.profile().access().reaches(entry.area(), level(entry)));
        return versions.isEmpty() || !all
                ? Optional.empty()
                : versions.stream()
                        .max(Comparator.comparing(EntryComments::level))
                        .map(entry -> new Known(entry.area(), level(entry)));
    }

    private static List<Entry> of(Stream<KeyTechnologyList> versions, String code) {
        return versions.flatMap(one -> one.entries().stream())
                .filter(entry -> entry.code().value().equals(code))
                .toList();
    }

    /** The versions of a list: in use, to come, and proposed. */
    private Stream<KeyTechnologyList> versions(String list, ListHistory history) {
        Stream<KeyTechnologyList> used = kept.inUse().stream()
                .filter(one -> one.list().equals(list))
                .flatMap(one -> kept.list(one.id()).stream());
        Stream<ListProposal> proposed = Stream.concat(
                history.latest().stream(), history.proposals().stream().filter(ListProposal::waits));
        return Stream.concat(used, written(proposed));
    }

    private Stream<KeyTechnologyList> written(Stream<ListProposal> proposed) {
        return proposed.flatMap(one -> proposals.list(one.id()).stream());
    }

    private static Handling level(Entry entry) {
        return entry.stewardship().level();
    }

    /** The oldest first. */
    private List<EntryComment> all(String list, String entry) {
        return JdbcRecords.list(jdbc, EntryComment.class, """
                        SELECT area, level, words, written_by AS `by`, written_at AS at FROM list_comment
                        WHERE list_id = ? AND entry_code = ? ORDER BY id""", list, entry);
    }

    private void add(String list, String entry, EntryComment comment) {
        jdbc.sql("""
                        INSERT INTO list_comment (list_id, entry_code, area, level, words, written_by, written_at)
                        VALUES (:list, :entry, :area, :level, :words, :by, :at)""")
                .params(JdbcRecords.values(comment))
                .param("list", list)
                .param("entry", entry)
                .update();
    }
}
