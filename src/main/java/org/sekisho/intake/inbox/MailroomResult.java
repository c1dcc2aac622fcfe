package org.sekisho.intake.inbox;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingNumber;

/**
 * What the mailroom received against what arrived.
 *
 * @param missing what the mailroom received, tonight or earlier, and never arrived; the oldest first
 * @param unlisted what arrived tonight and no manifest names; empty on a night without a manifest
 * @param withdrawn what tonight's manifests say is not to be expected any more
 * @param problems what is wrong with the manifests, by row: something may be missing that is not told
 * @param remarks what was read all the same, and might be mended
 */
public record MailroomResult(
        List<Missing> missing,
        List<FilingNumber> unlisted,
        List<FilingNumber> withdrawn,
        List<String> problems,
        List<String> remarks) {

    public MailroomResult {
        missing = List.copyOf(missing);
        unlisted = List.copyOf(unlisted);
        withdrawn = List.copyOf(withdrawn);
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }

    /**
     * A filing that never arrived.
     *
     * @param receivedOn by the mailroom; null if no manifest says so
     */
    public record Missing(FilingNumber number, @Nullable LocalDate receivedOn) {}
}
