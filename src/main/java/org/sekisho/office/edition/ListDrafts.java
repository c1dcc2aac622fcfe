package org.sekisho.office.edition;

import java.time.Clock;
import java.time.Instant;
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
        return JdbcRecords.find(jdbc, Kept.class, """
                        SELECT content, base_sha256 AS base, saved_at FROM list_draft WHERE list_id = ? AND author = ?""", list, author)
                .map(kept -> new ListDraft(list, author, kept.content, kept.base, typed(list, author), kept.savedAt));
    }

    private record Kept(String content, @Nullable String base, Instant savedAt) {}

    private List<ListDraft.Typed> typed(String list, String author) {
        return JdbcRecords.list(jdbc, ListDraft.Typed.class, """
                        SELECT entry, typed AS text FROM list_draft_entry WHERE list_id = ? AND author = ? ORDER BY entry""", list, author);
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
        return new ListDraft(list, author, content, null, List.of(), clock.instant()).on(latest(list));
    }

    /** Keeps it in the place of what the person wrote before. */
    @Transactional
    public ListDraft keep(ListDraft draft) {
        ListProposalRefusal.TOO_LONG.when(draft.content().length() > LONGEST, "The draft", LONGEST);
        jdbc.sql("""
                        INSERT INTO list_draft (list_id, author, content, base_sha256, saved_at)
                        VALUES (:list, :author, :content, :base, :now)
                        ON DUPLICATE KEY UPDATE content = :content, base_sha256 = :base, saved_at = :now""")
                .params(JdbcRecords.values(draft))
                .param("now", RowMoments.stored(clock.instant()))
                .update();
        JdbcRecords.change(
                jdbc, "DELETE FROM list_draft_entry WHERE list_id = ? AND author = ?", draft.list(), draft.author());
        for (ListDraft.Typed typed : draft.typed()) {
            JdbcRecords.change(
                    jdbc,
                    "INSERT INTO list_draft_entry (list_id, author, entry, typed) VALUES (?, ?, ?, ?)",
                    draft.list(),
                    draft.author(),
                    typed.entry(),
                    typed.text());
        }
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
