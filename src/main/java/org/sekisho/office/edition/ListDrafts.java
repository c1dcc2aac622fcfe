package org.sekisho.office.edition;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.edition.ListProposalRefusedException.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of editions. Nobody but their author reads them. */
@Service
public class ListDrafts {

    /** Longest draft, in characters; the shipped lists have up to 220,000. */
    public static final int LONGEST = 4_000_000;

    private final JdbcListDrafts drafts;
    private final JdbcListProposals proposals;
    private final Clock clock;

    ListDrafts(JdbcListDrafts drafts, JdbcListProposals proposals, Clock clock) {
        this.drafts = drafts;
        this.proposals = proposals;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<ListDraft> of(String list, String author) {
        return drafts.of(list, author);
    }

    /** The lists that a person has drafts of, by their names. */
    @Transactional(readOnly = true)
    public List<String> listsOf(String author) {
        return drafts.by(author);
    }

    /** A draft that nobody has kept yet, on the edition that is to be in force last. */
    @Transactional(readOnly = true)
    public ListDraft begun(String list, String author, String content) {
        return new ListDraft(list, author, content, null, null, clock.instant()).on(latest(list));
    }

    /** Keeps it in the place of what the person wrote before. */
    @Transactional
    public ListDraft keep(ListDraft draft) {
        if (draft.content().length() > LONGEST) {
            throw Reason.TOO_LONG.refusal("The draft", LONGEST);
        }
        drafts.keep(draft, RowMoments.now(clock));
        return drafts.of(draft.list(), draft.author()).orElseThrow();
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
        drafts.of(list, author).ifPresent(draft -> keep(draft.on(latest(list))));
    }

    @Transactional
    public void discard(String list, String author) {
        drafts.delete(list, author);
    }

    private @Nullable String latest(String list) {
        return proposals.of(list).latest().map(one -> one.edition().sha256()).orElse(null);
    }
}
