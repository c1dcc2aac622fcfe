package org.sekisho.office.edition;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of editions. Nobody but their author reads them. */
@Service
public class ListDrafts {

    /** Longest draft, in characters; the shipped lists have about 100,000 each. */
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

    /** Keeps it in the place of what the person wrote before. */
    @Transactional
    public ListDraft keep(String list, String author, String content, @Nullable String base) {
        if (content.length() > LONGEST) {
            throw ListProposalRefusedException.tooLong("The draft", LONGEST);
        }
        ListDraft draft =
                new ListDraft(list, author, content, base, clock.instant().truncatedTo(ChronoUnit.MICROS));
        drafts.keep(draft);
        return draft;
    }

    /** Says that the draft stands on the newest edition: its author has seen what changed since they began. */
    @Transactional
    public void putOnLatest(String list, String author) {
        drafts.of(list, author)
                .ifPresent(draft -> drafts.keep(new ListDraft(
                        list,
                        author,
                        draft.content(),
                        proposals
                                .of(list)
                                .latest()
                                .map(one -> one.edition().sha256())
                                .orElse(null),
                        draft.savedAt())));
    }

    @Transactional
    public void discard(String list, String author) {
        drafts.delete(list, author);
    }
}
