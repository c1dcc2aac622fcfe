package org.sekisho.batch;

import java.util.List;
import org.sekisho.keytech.KeyTechnologyList;

/** The lists as they stood when the run began; what happens to the files afterwards concerns the next run. */
record FrozenLists(List<KeyTechnologyList> lists) {

    FrozenLists {
        lists = List.copyOf(lists);
    }
}
