package org.sekisho.night.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.night.run.FrozenLists;
import org.sekisho.night.run.RunProofs;
import org.sekisho.night.run.ScreeningRuns;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.audit.TrailFault;
import org.sekisho.proof.canary.Canaries;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins a run on the lists as they are now, and holds the audit trail to what was signed of it. */
@Component
class RunBeginning {

    private final Canaries canaries;
    private final ObjectProvider<FrozenLists> lists;
    private final TrailSigning signing;
    private final ScreeningRuns runs;
    private final RunProofs proofs;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    RunBeginning(
            Canaries canaries,
            ObjectProvider<FrozenLists> lists,
            TrailSigning signing,
            ScreeningRuns runs,
            RunProofs proofs,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.canaries = canaries;
        this.lists = lists;
        this.signing = signing;
        this.runs = runs;
        this.proofs = proofs;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    Begun begin() {
        canaries.all(); // what is wrong with them is told before anything begins
        FrozenLists frozen = lists.getObject();
        TrailSigning.Before before = signing.before(frozen.day());
        long run = Objects.requireNonNull(transaction.execute(status -> begin(frozen)));
        signing.tell(run, before);
        frozen.notes().forEach(note -> proofs.note(run, note));
        return new Begun(run, before.faults());
    }

    private long begin(FrozenLists frozen) {
        long run = runs.begin(frozen.lists(), frozen.day());
        List<AuditEvent> begun = new ArrayList<>();
        begun.add(event(run, AuditAction.RUN_STARTED, frozen.lists().size() + " lists"));
        for (KeyTechnologyList list : frozen.lists()) {
            begun.add(event(run, AuditAction.LIST_USED, list.edition().toString()));
            begun.add(AuditEvent.ofRows(
                    "sekisho",
                    "list",
                    "list %s, content %s"
                            .formatted(list.edition().list(), list.edition().sha256())));
        }
        audit.add(begun);
        return run;
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
