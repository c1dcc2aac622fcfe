package org.sekisho.cli.lists;

import java.io.PrintWriter;
import java.util.List;
import org.sekisho.cli.console.Counted;
import org.sekisho.cli.console.JsonAnswer;
import org.sekisho.curation.EntryText;
import org.sekisho.curation.ListInspection.ExampleText;
import org.sekisho.curation.ListInspection.Inspection;
import org.sekisho.curation.difference.ListDifference;
import org.sekisho.curation.difference.ListDifference.FieldChange;
import org.sekisho.curation.lint.Remark;
import org.sekisho.curation.lint.Remark.Severity;
import org.sekisho.curation.written.WrittenList;
import org.sekisho.finding.matching.ExampleOutcome;
import org.sekisho.finding.matching.ExampleOutcome.ListTrial;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.EntryCode;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.ListProblem;

/** Prints what the tools for lists found: lines for people, or one JSON object for programs. */
record ListsOutput(PrintWriter out) {

    void print(Inspection inspection, boolean json) {
        if (json) {
            JsonAnswer.print(out, InspectionJson.of(inspection));
            return;
        }
        inspection.remarks().forEach(remark -> line(remark.toString()));
        out.printf(
                "%s, %s, %s: %s, %s, %s%n",
                Counted.of(inspection.lists(), "list", "lists"),
                Counted.of(inspection.entries(), "entry", "entries"),
                Counted.of(inspection.examples(), "example", "examples"),
                Counted.of(inspection.count(Severity.ERROR), "error", "errors"),
                Counted.of(inspection.count(Severity.WARNING), "warning", "warnings"),
                Counted.of(inspection.count(Severity.NOTE), "note", "notes"));
    }

    void print(List<KeyTechnologyList> lists, ListTrial trial, boolean json) {
        if (json) {
            JsonAnswer.print(out, TrialJson.of(trial));
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

    void print(KeyTechnologyList list, List<Entry> entries, boolean json) {
        if (json) {
            JsonAnswer.print(out, WrittenList.of(list, entries));
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
        if (json) {
            JsonAnswer.print(out, DifferenceJson.of(difference));
        } else {
            difference.lines().forEach(this::line);
        }
    }

    private void line(String words) {
        out.println(VisibleText.of(words));
    }

    /** The changes from one list to another as JSON. These names are a contract. */
    record DifferenceJson(
            List<FieldChange> list, List<EntryCode> added, List<EntryCode> removed, List<Changed> changed) {

        static DifferenceJson of(ListDifference difference) {
            return new DifferenceJson(
                    difference.list(),
                    difference.added().stream().map(Entry::code).toList(),
                    difference.removed().stream().map(Entry::code).toList(),
                    difference.changed().stream()
                            .map(change -> new Changed(change.code(), change.fields()))
                            .toList());
        }

        record Changed(EntryCode entry, List<FieldChange> fields) {}
    }

    /** Remarks on lists as JSON. These names are a contract. */
    record InspectionJson(
            int lists, int entries, int examples, long errors, long warnings, long notes, List<Remark> remarks) {

        static InspectionJson of(Inspection inspection) {
            return new InspectionJson(
                    inspection.lists(),
                    inspection.entries(),
                    inspection.examples(),
                    inspection.count(Severity.ERROR),
                    inspection.count(Severity.WARNING),
                    inspection.count(Severity.NOTE),
                    inspection.remarks());
        }
    }

    /** How the examples of lists came out as programs get it. These names are a contract. */
    record TrialJson(List<String> unreadable, List<Tried> examples) {

        static TrialJson of(ListTrial trial) {
            return new TrialJson(
                    trial.unreadable().stream().map(ListProblem::toString).toList(),
                    trial.examples().stream().map(Tried::of).toList());
        }

        record Tried(
                String list,
                String entry,
                int line,
                boolean mustMatch,
                boolean matches,
                boolean pass,
                List<String> found,
                List<String> problems) {

            static Tried of(ExampleOutcome outcome) {
                return new Tried(
                        outcome.list().edition().list().value(),
                        outcome.entry().code().value(),
                        outcome.example().line(),
                        outcome.example().matches(),
                        !outcome.found().isEmpty(),
                        outcome.asExpected(),
                        outcome.written(),
                        outcome.problems());
            }
        }
    }
}
