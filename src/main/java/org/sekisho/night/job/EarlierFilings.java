package org.sekisho.night.job;

import java.util.List;
import org.sekisho.intake.filing.Filings;
import org.sekisho.night.run.BatchSettings;
import org.sekisho.night.run.FrozenLists;
import org.sekisho.night.run.RunProofs;
import org.sekisho.night.run.ScreeningRuns;
import org.sekisho.night.run.StopRequest;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.edition.ListRescreens;
import org.sekisho.office.unread.Rescreening;
import org.sekisho.proof.count.AllTimeCount;
import org.springframework.stereotype.Component;

/** Gives a run the filings of earlier ones that wait, are to be tried again, are in doubt, or mean something else by now. */
@Component
record EarlierFilings(
        Rescreening rescreening,
        ListRescreens rescreens,
        Filings filings,
        AllTimeCount allTime,
        FrozenLists lists,
        ScreeningRuns runs,
        RunProofs proofs,
        AuditTrail audit,
        BatchSettings settings,
        StopRequest stop) {

    /** Says how many there are; of what is screened again, in the report and on the audit trail. */
    int takeOver(long run) {
        return rescreening.takeRetries(run)
                + takeDoubted(run)
                + takeChanged(run)
                + filings.takeOver(run, allTime.firstRunDue());
    }

    /**
     * Takes doubted outcomes, so many a night: as long as the cause of the doubt is there, each run is red and the next
     * screens them again.
     */
    private int takeDoubted(long run) {
        Rescreening.Doubted doubted = rescreening.takeDoubted(run, settings.screenAgainAtMost());
        doubted.taken().forEach((from, filings) -> {
            proofs.note(
                    run, "Run %d could not be trusted: %d of its filings were screened again".formatted(from, filings));
            audit.add("sekisho run " + run, AuditAction.SCREENED_AGAIN, "run " + from, "%d filings".formatted(filings));
        });
        if (doubted.left() > 0) {
            proofs.note(
                    run,
                    "Of runs that could not be trusted %d filings are left to the nights after (sekisho.run.screen-again-at-most)"
                            .formatted(doubted.left()));
        }
        return doubted.filings();
    }

    /** Takes filings for which the lists mean something else than when they were screened. */
    private int takeChanged(long run) {
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
