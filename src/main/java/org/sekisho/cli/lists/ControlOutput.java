package org.sekisho.cli.lists;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sekisho.curation.control.draft.CitingEntry;
import org.sekisho.curation.control.draft.ControlDifference;
import org.sekisho.curation.control.draft.DoubtedPlace;
import org.sekisho.curation.control.draft.ItemChange;
import org.sekisho.curation.control.draft.KeptControlLists;
import org.sekisho.curation.control.item.ControlList;
import org.sekisho.intake.filing.text.VisibleText;
import tools.jackson.databind.json.JsonMapper;

/** Prints what was read of a control list, and what changed: lines for people, or one JSON object for programs. */
final class ControlOutput {

    private final PrintWriter out;

    ControlOutput(PrintWriter out) {
        this.out = out;
    }

    void print(ControlList list, Path file, boolean json) {
        List<DoubtedPlace> doubted = DoubtedPlace.of(list);
        if (json) {
            print(object(list, doubted));
            return;
        }
        line("%s: %s", file, list.title());
        line(
                "%s, %s, %s",
                list.authority(), day(list), ListsOutput.counted(list.all().count(), "item", "items"));
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
            print(Map.of("tasks", tasks.stream().map(ControlOutput::object).toList()));
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

    private static Map<String, Object> object(KeptControlLists.Task task) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", task.name());
        object.put("before", task.before().source().sha256());
        object.put("after", task.after().source().sha256());
        object.put("changes", task.difference().changes());
        object.put("entries", task.citing());
        return object;
    }

    private static String day(ControlList list) {
        return list.version() == null ? "no day stated" : list.version();
    }

    void print(ControlDifference difference, List<CitingEntry> citing, boolean json) {
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("changes", difference.changes());
            object.put("entries", citing);
            print(object);
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
                ListsOutput.counted(difference.changes().size(), "change", "changes"),
                ListsOutput.counted(citing.size(), "entry cites", "entries cite") + " what changed");
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

    private static Map<String, Object> object(ControlList list, List<DoubtedPlace> doubted) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("title", list.title());
        object.put("authority", list.authority());
        object.put("version", list.version());
        object.put("sha256", list.source().sha256());
        object.put("items", list.all().count());
        object.put("leftOut", list.source().leftOut());
        object.put("look", doubted);
        return object;
    }

    private void line(String form, Object... words) {
        out.println(VisibleText.of(form.formatted(words)));
    }

    private void print(Map<String, Object> object) {
        out.println(JsonMapper.shared().writeValueAsString(object));
    }
}
