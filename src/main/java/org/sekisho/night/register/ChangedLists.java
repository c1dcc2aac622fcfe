package org.sekisho.night.register;

import java.util.List;
import org.sekisho.night.lists.FrozenLists;
import org.sekisho.night.run.BatchSettings;
import org.sekisho.night.run.RunProofs;
import org.sekisho.night.run.ScreeningRuns;
import org.sekisho.night.run.StopRequest;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.edition.ListRescreens;
import org.springframework.stereotype.Component;

/** Gives a run the filings for which the lists mean something else than when they were screened. */
@Component
class ChangedLists {

    private final ListRescreens rescreens;
    private final FrozenLists lists;
    private final ScreeningRuns runs;
    private final RunProofs proofs;
    private final AuditTrail audit;
    private final BatchSettings settings;
    private final StopRequest stop;

    ChangedLists(
            ListRescreens rescreens,
            FrozenLists lists,
            ScreeningRuns runs,
            RunProofs proofs,
            AuditTrail audit,
            BatchSettings settings,
            StopRequest stop) {
        this.rescreens = rescreens;
        this.lists = lists;
        this.runs = runs;
        this.proofs = proofs;
        this.audit = audit;
        this.settings = settings;
        this.stop = stop;
    }

    /** Says how many there are, in the report and on the audit trail. */
    int takeOver(long run) {
        ListRescreens.Asking asking = new ListRescreens.Asking(
                run, lists.lists(), runs.editions(run), lists.day(), settings.screenAgainAtMost(), stop::made);
        rescreens.late(asking).forEach(late -> proofs.note(run, late));
        List<ListRescreens.Looked> all = rescreens.takeChanged(asking);
        for (ListRescreens.Looked one : all) {
            if (one.withoutIndex() != null) {
                proofs.note(run, "The index of the archive was of no use, and all were read: " + one.withoutIndex());
            }
            proofs.note(
                    run,
                    "The list %s changed: of %d filings held, %d are screened again; of %d no words are kept%s"
                            .formatted(
                                    one.list(),
                                    one.looked(),
                                    one.taken(),
                                    one.withoutText(),
                                    one.left()
                                            ? "; the nights after go on (sekisho.lists.rescreen-for, sekisho.run.screen-again-at-most)"
                                            : ""));
            audit.add(
                    "sekisho run " + run,
                    AuditAction.SCREENED_AGAIN,
                    "list " + one.list(),
                    "%d of %d filings".formatted(one.taken(), one.looked()));
        }
        return all.stream().mapToInt(ListRescreens.Looked::taken).sum();
    }
}
