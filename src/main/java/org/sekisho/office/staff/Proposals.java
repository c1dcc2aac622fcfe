package org.sekisho.office.staff;

import java.util.List;
import java.util.Optional;
import org.sekisho.office.staff.Proposal.Draft;

/**
 * Proposals that wait for a second person, about accounts and about cases: proposed, and answered once, each on the audit trail. Who may
 * answer, and what is done then, is for the room to say that proposes. Call it in a transaction.
 */
public interface Proposals {

    /** In place of what is open of that kind about the same; of conflicts and entries, about the same one of them. */
    void propose(Draft draft, String by);

    /** It, if nobody answered it, it is not old, and its case is as it was; nobody else answers it until the transaction ends. */
    Optional<Proposal> lock(long id);

    /** Answers what the caller has locked. */
    void answer(Proposal proposal, boolean agreed, String by);

    /** Entries that were proposed of a case as it was before are so of the case as it is now. */
    void keepEntries(long caseId, String before);

    /** About one account or case, those that can still be answered, the newest first. */
    List<Proposal> open(String about);

    /** All about one account or case, the newest first. */
    List<Proposal> of(String about);
}
