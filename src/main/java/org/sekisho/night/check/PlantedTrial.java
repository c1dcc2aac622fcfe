package org.sekisho.night.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sekisho.night.lists.FrozenLists;
import org.sekisho.proof.canary.PlantedFilings;
import org.sekisho.proof.canary.PlantedResult;
import org.springframework.stereotype.Component;

/** Screens the planted filings by themselves, by the lists that a run would take now. */
@Component
public class PlantedTrial {

    private final PlantedFilings planted;
    private final FrozenLists lists;
    private final Clock clock;

    PlantedTrial(PlantedFilings planted, FrozenLists lists, Clock clock) {
        this.planted = planted;
        this.lists = lists;
        this.clock = clock;
    }

    public List<PlantedResult> now() {
        return planted.tryOut(lists.inForceOn(LocalDate.now(clock)));
    }
}
