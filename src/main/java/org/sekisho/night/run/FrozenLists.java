package org.sekisho.night.run;

import java.time.LocalDate;
import java.util.List;
import org.sekisho.lists.keytech.KeyTechnologyList;

/**
 * The lists as they stood when the run began; what happens to them afterwards, and the turn of the day, concern the next run.
 *
 * @param day of the office on which it began
 * @param notes what the run's report says of the lists
 */
public record FrozenLists(List<KeyTechnologyList> lists, LocalDate day, List<String> notes) {

    public FrozenLists {
        lists = List.copyOf(lists);
        notes = List.copyOf(notes);
    }

    /** The lists with the entries that are in force on that day. */
    public List<KeyTechnologyList> inForce() {
        return lists.stream().map(list -> list.inForceOn(day)).toList();
    }

    /**
     * The run of another process that this one helps. Where there is one, the lists are those that it froze, as the database keeps
     * them, and no file of this machine.
     *
     * @param lists hashes of their content, in the order in which the run goes by them
     */
    public record HelpedRun(long run, List<String> lists) {

        public HelpedRun {
            lists = List.copyOf(lists);
        }
    }
}
