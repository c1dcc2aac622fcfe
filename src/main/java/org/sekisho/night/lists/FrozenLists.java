package org.sekisho.night.lists;

import java.time.LocalDate;
import java.util.List;
import org.sekisho.lists.keytech.KeyTechnologyList;

/** The lists as they stood when the run began; what happens to the files afterwards concerns the next run. */
public record FrozenLists(List<KeyTechnologyList> lists) {

    public FrozenLists {
        lists = List.copyOf(lists);
    }

    /** The lists with the entries that are in force on a day. */
    public List<KeyTechnologyList> inForceOn(LocalDate day) {
        return lists.stream().map(list -> list.inForceOn(day)).toList();
    }
}
