package org.sekisho.night.job;

import java.util.ArrayList;
import java.util.List;
import org.sekisho.night.check.TrailSigning;
import org.sekisho.night.lists.FrozenLists;
import org.sekisho.night.run.RunProofs;
import org.sekisho.night.run.ScreeningRuns;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.audit.TrailFault;
import org.sekisho.proof.canary.Canaries;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Begins a run on the lists as they are now, and holds the audit trail to what was signed of it. */
@Component
class RunBeginning {

    private final Canaries canaries;
    private final ObjectProvider<FrozenLists> lists;
    private final TrailSigning signing;
    private final ScreeningRuns runs;
    private final RunProofs proofs;
    private final AuditTrail audit;

    RunBeginning(
            Canaries canaries,
            ObjectProvider<FrozenLists> lists,
            TrailSigning signing,
            ScreeningRuns runs,
            RunProofs proofs,
            AuditTrail audit) {
        this.canaries = canaries;
        this.lists = lists;
        this.signing = signing;
        this.runs = runs;
        this.proofs = proofs;
        this.audit = audit;
    }

    Begun begin() {
        canaries.all(); // what is wrong with them is told before anything begins
        FrozenLists frozen = lists.getObject();
        List<TrailFault> faults = signing.before();
        long run = runs.begin(frozen.lists(), frozen.day());
        signing.tell(run, faults, frozen.day());
        frozen.notes().forEach(note -> proofs.note(run, note));
        List<AuditEvent> begun = new ArrayList<>();
        begun.add(event(run, AuditAction.RUN_STARTED, frozen.lists().size() + " lists"));
        frozen.lists()
                .forEach(list -> begun.add(
                        event(run, AuditAction.LIST_USED, list.edition().toString())));
        audit.add(begun);
        return new Begun(run, faults);
    }

    private static AuditEvent event(long run, AuditAction action, String detail) {
        return new AuditEvent("sekisho", action, "run " + run, detail);
    }

    /**
     * A run that has begun.
     *
     * @param faults what was found in the audit trail before it
     */
    record Begun(long run, List<TrailFault> faults) {

        Begun {
            faults = List.copyOf(faults);
        }
    }
}
