package org.sekisho.cli.lists;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sekisho.curation.DifferenceText;
import org.sekisho.curation.EntryText;
import org.sekisho.curation.ExampleText;
import org.sekisho.curation.Inspection;
import org.sekisho.curation.difference.EntryChange;
import org.sekisho.curation.difference.FieldChange;
import org.sekisho.curation.difference.ListDifference;
import org.sekisho.curation.lint.remark.Remark;
import org.sekisho.curation.lint.remark.Severity;
import org.sekisho.curation.written.WrittenEntry;
import org.sekisho.curation.written.WrittenList;
import org.sekisho.finding.matching.ExampleOutcome;
import org.sekisho.finding.matching.ListTrial;
import org.sekisho.intake.filing.text.VisibleText;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeyTechnologyList;
import tools.jackson.databind.json.JsonMapper;

/** Prints what the tools for lists found: lines for people, or one JSON object for programs. */
final class ListsOutput {

    private final PrintWriter out;

    ListsOutput(PrintWriter out) {
        this.out = out;
    }

    void print(Inspection inspection, boolean json) {
        if (json) {
            print(object(inspection));
            return;
        }
        inspection.remarks().forEach(remark -> line(remark.toString()));
        out.printf(
                "%s, %s, %s: %s, %s, %s%n",
                counted(inspection.lists(), "list", "lists"),
                counted(inspection.entries(), "entry", "entries"),
                counted(inspection.examples(), "example", "examples"),
                counted(inspection.count(Severity.ERROR), "error", "errors"),
                counted(inspection.count(Severity.WARNING), "warning", "warnings"),
                counted(inspection.count(Severity.NOTE), "note", "notes"));
    }

    static String counted(long count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }

    private static Map<String, Object> object(Inspection inspection) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("lists", inspection.lists());
        object.put("entries", inspection.entries());
        object.put("examples", inspection.examples());
        object.put("errors", inspection.count(Severity.ERROR));
        object.put("warnings", inspection.count(Severity.WARNING));
        object.put("notes", inspection.count(Severity.NOTE));
        object.put(
                "remarks",
                inspection.remarks().stream().map(ListsOutput::object).toList());
        return object;
    }

    private static Map<String, Object> object(Remark remark) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", remark.file());
        object.put("line", remark.line());
        object.put("severity", remark.severity().name().toLowerCase(Locale.ROOT));
        object.put("check", remark.check());
        object.put("message", remark.message());
        object.put("mend", remark.mend());
        return object;
    }

    void print(List<KeyTechnologyList> lists, ListTrial trial, boolean json) {
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put(
                    "unreadable",
                    trial.unreadable().stream().map(Object::toString).toList());
            object.put(
                    "examples",
                    trial.examples().stream().map(ListsOutput::object).toList());
            print(object);
            return;
        }
        trial.unreadable().forEach(problem -> line(problem.toString()));
        trial.examples().forEach(example -> ExampleText.of(example).forEach(this::line));
        for (KeyTechnologyList list : lists) {
            List<ExampleOutcome> examples = trial.examples().stream()
                    .filter(example -> example.list().edition().equals(list.edition()))
                    .toList();
            long passed = examples.stream().filter(ExampleOutcome::asExpected).count();
            out.printf(
                    "%s: %d of %d examples pass, %d fail%n",
                    list.edition().list(), passed, examples.size(), examples.size() - passed);
        }
    }

    private static Map<String, Object> object(ExampleOutcome outcome) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("list", outcome.list().edition().list().value());
        object.put("entry", outcome.entry().code().value());
        object.put("line", outcome.example().line());
        object.put("mustMatch", outcome.example().matches());
        object.put("matches", !outcome.found().isEmpty());
        object.put("pass", outcome.asExpected());
        object.put("found", outcome.written());
        object.put("problems", outcome.problems());
        return object;
    }

    void print(KeyTechnologyList list, List<Entry> entries, boolean json) {
        if (json) {
            Map<String, Object> object = WrittenList.head(list);
            object.put("entries", entries.stream().map(WrittenEntry::of).toList());
            print(object);
            return;
        }
        line("%s, %s: %s".formatted(list.edition().list(), list.edition().name(), list.title()));
        if (!list.notice().isEmpty()) {
            line(list.notice().strip());
        }
        for (Entry entry : entries) {
            out.println();
            EntryText.of(entry).forEach(this::line);
        }
    }

    void print(ListDifference difference, boolean json) {
        if (!json) {
            DifferenceText.of(difference).forEach(this::line);
            return;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("list", difference.list().stream().map(ListsOutput::object).toList());
        object.put("added", codes(difference.added()));
        object.put("removed", codes(difference.removed()));
        object.put(
                "changed",
                difference.changed().stream().map(ListsOutput::object).toList());
        print(object);
    }

    private static List<String> codes(List<Entry> entries) {
        return entries.stream().map(entry -> entry.code().value()).toList();
    }

    private static Map<String, Object> object(EntryChange change) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("entry", change.code().value());
        object.put("fields", change.fields().stream().map(ListsOutput::object).toList());
        return object;
    }

    private static Map<String, Object> object(FieldChange change) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("field", change.field());
        object.put("gone", change.gone());
        object.put("come", change.come());
        object.put("moved", change.moved());
        return object;
    }

    private void print(Map<String, Object> object) {
        out.println(JsonMapper.shared().writeValueAsString(object));
    }

    private void line(String words) {
        out.println(VisibleText.of(words));
    }
}
