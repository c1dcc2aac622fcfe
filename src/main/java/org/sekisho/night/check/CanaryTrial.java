package org.sekisho.night.check;

import java.util.List;
import org.sekisho.night.lists.FrozenLists;
import org.sekisho.proof.canary.Canaries;
import org.sekisho.proof.canary.CanaryResult;
import org.springframework.stereotype.Component;

/** Screens the canaries by themselves, by the lists that a run would take now. */
@Component
public class CanaryTrial {

    private final Canaries canaries;
    private final FrozenLists lists;

    CanaryTrial(Canaries canaries, FrozenLists lists) {
        this.canaries = canaries;
        this.lists = lists;
    }

    public List<CanaryResult> now() {
        return canaries.tryOut(lists.inForce());
    }
}
