package org.sekisho.night.check;

import java.time.Clock;
import java.time.LocalDate;
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
    private final Clock clock;

    CanaryTrial(Canaries canaries, FrozenLists lists, Clock clock) {
        this.canaries = canaries;
        this.lists = lists;
        this.clock = clock;
    }

    public List<CanaryResult> now() {
        return canaries.tryOut(lists.inForceOn(LocalDate.now(clock)));
    }
}
