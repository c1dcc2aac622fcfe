package org.sekisho.cli.control;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.Counted;
import org.sekisho.cli.console.JsonAnswer;
import org.sekisho.curation.control.CitingEntry;
import org.sekisho.curation.control.ControlDifference;
import org.sekisho.curation.control.ControlDifference.ItemChange;
import org.sekisho.curation.control.ControlList;
import org.sekisho.curation.control.DoubtedPlace;
import org.sekisho.curation.control.KeptControlLists;
import org.sekisho.intake.filing.VisibleText;

/** Prints what was read of a control list, and what changed: lines for people, or one JSON object for programs. */
record ControlOutput(PrintWriter out) {

    void print(ControlList list, Path file, boolean json) {
        List<DoubtedPlace> doubted = DoubtedPlace.of(list);
        if (json) {
            JsonAnswer.print(out, ControlJson.of(list, doubted));
            return;
        }
        line("%s: %s", file, list.title());
        line("%s, %s, %s", list.authority(), day(list), Counted.of(list.all().count(), "item", "items"));
        list.source().leftOut().forEach(left -> line("not read: %s", left));
        doubted.forEach(place -> line(
                "look at %s%s: %s",
                place.number().isEmpty() ? "the list" : place.number(),
                place.note().isEmpty() ? "" : " (" + place.note() + ")",
                place.doubt().english()));
        line("It is a draft and not law, and no run takes it.");
    }

    void print(List<KeptControlLists.Task> tasks, boolean json) {
        if (json) {
            JsonAnswer.print(out, ControlChangesJson.Tasks.of(tasks));
            return;
        }
        if (tasks.isEmpty()) {
            out.println("No control list that is kept changed since its entries were looked over.");
        }
        for (KeptControlLists.Task task : tasks) {
            line("%s: %s, %s", task.name(), day(task.before()), "since then " + day(task.after()));
            print(task.difference(), task.citing(), false);
            line("When the entries are looked over: sekisho lists control done %s", task.name());
        }
    }

    private static String day(ControlList list) {
        return list.version() == null ? "no day stated" : list.version();
    }

    void print(ControlDifference difference, List<CitingEntry> citing, boolean json) {
        if (json) {
            JsonAnswer.print(out, ControlChangesJson.of(difference, citing));
            return;
        }
        if (difference.isEmpty()) {
            out.println("No item changed.");
            return;
        }
        difference.changes().forEach(this::change);
        citing.forEach(this::task);
        line(
                "%s, %s",
                Counted.of(difference.changes().size(), "change", "changes"),
                Counted.of(citing.size(), "entry cites", "entries cite") + " what changed");
    }

    private void change(ItemChange change) {
        String sign = switch (change.kind()) {
            case ADDED -> "+";
            case GONE -> "-";
            default -> "~";
        };
        line(
                "%s %s  %s%s",
                sign,
                change.number().isEmpty() ? "the list" : change.number(),
                change.kind().words(),
                change.about().isEmpty() ? "" : ", " + change.about());
        side("-", change.before());
        side("+", change.after());
    }

    private void side(String sign, String words) {
        if (!words.isEmpty()) {
            line("    %s %s", sign, words);
        }
    }

    private void task(CitingEntry entry) {
        line(
                "look at %s of %s: it cites %s, and %s changed",
                entry.code(),
                entry.list(),
                String.join(", ", entry.cites()),
                String.join(
                        ", ",
                        entry.changed().stream()
                                .map(change -> change.number().isEmpty() ? "the list" : change.number())
                                .distinct()
                                .toList()));
    }

    private void line(String form, Object... words) {
        out.println(VisibleText.of(form.formatted(words)));
    }

    /** A control list as JSON. These names are a contract. */
    record ControlJson(
            String title,
            String authority,
            @Nullable String version,
            String sha256,
            long items,
            List<String> leftOut,
            List<Look> look) {

        static ControlJson of(ControlList list, List<DoubtedPlace> doubted) {
            return new ControlJson(
                    list.title(),
                    list.authority(),
                    list.version(),
                    list.source().sha256(),
                    list.all().count(),
                    list.source().leftOut(),
                    doubted.stream()
                            .map(place -> new Look(
                                    place.number(), place.note(), place.doubt().name()))
                            .toList());
        }

        record Look(String number, String note, String doubt) {}
    }

    /** The changes of a control list as JSON, and the entries that cite it. These names are a contract. */
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
                return new Change(
                        one.number(), one.kind().name(), one.about(), one.concerns(), one.before(), one.after());
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
}
