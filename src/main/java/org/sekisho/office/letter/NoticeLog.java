package org.sekisho.office.letter;

import java.util.List;
import java.util.Optional;
import org.sekisho.office.review.CaseId;

/** The notices that were sent. Whoever asks has been let at the case; whoever adds holds the transaction. */
interface NoticeLog {

    /** The oldest first. */
    List<SentNotice> of(CaseId about);

    /** What was sent, byte for byte; empty if there is no such notice of that case. */
    Optional<byte[]> content(CaseId about, long notice);

    /** Keeps one; its id is given anew. */
    void add(CaseId about, SentNotice notice, byte[] content);
}
