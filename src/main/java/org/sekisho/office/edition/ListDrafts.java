package org.sekisho.office.edition;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of editions. Nobody but their author reads them. */
@Repository
public class ListDrafts {

    /** Longest draft, in characters; the shipped lists have up to 220,000. */
    public static final int LONGEST = 4_000_000;

    private final JdbcClient jdbc;
    private final JdbcListProposals proposals;
    private final Clock clock;

    ListDrafts(JdbcClient jdbc, JdbcListProposals proposals, Clock clock) {
        this.jdbc = jdbc;
        this.proposals = proposals;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<ListDraft> of(String list, String author) {
        return JdbcRecords.find(jdbc, ListDraft.class, """
                        SELECT list_id AS list, author, content, base_sha256 AS base, typed_entry, typed AS typed_text, saved_at
                        FROM list_draft WHERE list_id = ? AND author = ?""", list, author);
    }

    /** The lists that a person has drafts of, by their names. */
    @Transactional(readOnly = true)
    public List<String> listsOf(String author) {
        return JdbcRecords.list(jdbc, String.class, """
                        SELECT list_id FROM list_draft WHERE author = ? ORDER BY list_id""", author);
    }

    /** A draft that nobody has kept yet, on the edition that is to be in force last. */
    @Transactional(readOnly = true)
    public ListDraft begun(String list, String author, String content) {
        return new ListDraft(list, author, content, null, null, clock.instant()).on(latest(list));
    }

    /** Keeps it in the place of what the person wrote before. */
    @Transactional
    public ListDraft keep(ListDraft draft) {
        ListProposalRefusal.TOO_LONG.when(draft.content().length() > LONGEST, "The draft", LONGEST);
        ListDraft.Typed typed = draft.typed();
        jdbc.sql("""
                        INSERT INTO list_draft (list_id, author, content, base_sha256, typed_entry, typed, saved_at)
                        VALUES (:list, :author, :content, :base, :entry, :typed, :now)
                        ON DUPLICATE KEY UPDATE content = :content, base_sha256 = :base, typed_entry = :entry, typed = :typed,
                            saved_at = :now""")
                .params(JdbcRecords.values(draft))
                .param("entry", typed == null ? null : typed.entry())
                .param("typed", typed == null ? null : typed.text())
                .param("now", RowMoments.stored(clock.instant()))
                .update();
        return of(draft.list(), draft.author()).orElseThrow();
    }

    /** Whether another edition was approved since the draft was begun. */
    @Transactional(readOnly = true)
    public boolean isOvertaken(ListDraft draft) {
        String latest = latest(draft.list());
        return latest != null && !latest.equals(draft.base());
    }

    /** Says that the draft stands on the newest edition: its author has seen what changed since they began. */
    @Transactional
    public void putOnLatest(String list, String author) {
        of(list, author).ifPresent(draft -> keep(draft.on(latest(list))));
    }

    @Transactional
    public void discard(String list, String author) {
        JdbcRecords.change(jdbc, "DELETE FROM list_draft WHERE list_id = ? AND author = ?", list, author);
    }

    private @Nullable String latest(String list) {
        return proposals.of(list).latest().map(one -> one.edition().sha256()).orElse(null);
    }
}
