package org.sekisho.cli.control;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.sekisho.curation.control.CitingEntry;
import org.sekisho.curation.control.ControlDifference;
import org.sekisho.curation.control.ItemChange;
import org.sekisho.curation.control.KeptControlLists;

/** What changed of a control list as programs get it, and the entries that cite it. These names are a contract. */
record ControlChangesJson(List<Change> changes, List<Citing> entries) {

    static ControlChangesJson of(ControlDifference difference, List<CitingEntry> citing) {
        return new ControlChangesJson(
                Change.all(difference.changes()),
                citing.stream().map(Citing::of).toList());
    }

    record Change(String number, String kind, String about, List<String> concerns, String before, String after) {

        static List<Change> all(List<ItemChange> changes) {
            return changes.stream().map(Change::of).toList();
        }

        private static Change of(ItemChange one) {
            return new Change(one.number(), one.kind().name(), one.about(), one.concerns(), one.before(), one.after());
        }
    }

    record Citing(String list, String code, List<String> cites, List<Change> changed) {

        static Citing of(CitingEntry entry) {
            return new Citing(entry.list(), entry.code(), entry.cites(), Change.all(entry.changed()));
        }
    }

    record Tasks(List<Task> tasks) {

        static Tasks of(List<KeptControlLists.Task> tasks) {
            return new Tasks(tasks.stream().map(Task::of).toList());
        }
    }

    /**
     * @param before SHA-256 of what the list was read from when it was looked over
     * @param after of what it was read from since
     */
    record Task(
            String name,
            String before,
            String after,
            @JsonUnwrapped ControlChangesJson difference) {

        static Task of(KeptControlLists.Task task) {
            return new Task(
                    task.name(),
                    task.before().source().sha256(),
                    task.after().source().sha256(),
                    ControlChangesJson.of(task.difference(), task.citing()));
        }
    }
}
