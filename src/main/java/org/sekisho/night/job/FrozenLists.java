package org.sekisho.night.job;

import java.time.LocalDate;
import java.util.List;
import org.sekisho.lists.keytech.KeyTechnologyList;

/** The lists as they stood when the run began; what happens to the files afterwards concerns the next run. */
record FrozenLists(List<KeyTechnologyList> lists) {

    FrozenLists {
        lists = List.copyOf(lists);
    }

    /** The lists with the entries that are in force on a day. */
    List<KeyTechnologyList> inForceOn(LocalDate day) {
        return lists.stream().map(list -> list.inForceOn(day)).toList();
    }
}
