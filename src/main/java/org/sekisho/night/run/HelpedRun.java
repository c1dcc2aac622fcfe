package org.sekisho.night.run;

import java.util.List;

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
