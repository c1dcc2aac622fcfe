package org.sekisho.curation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.sekisho.curation.lint.Check.Linter;
import org.sekisho.curation.lint.Remark;
import org.sekisho.curation.lint.Remark.Severity;
import org.sekisho.curation.written.WrittenEntry.WrittenExample;
import org.sekisho.curation.written.YamlText;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.matching.ExampleOutcome;
import org.sekisho.finding.matching.ExampleOutcome.ListTrial;
import org.sekisho.finding.matching.ScreeningLists;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.lists.keytech.ListProblem;
import org.sekisho.lists.keytech.ListProblemsException;

/**
 * Looks through lists for all that is wrong with them: reads them, compiles them, screens their examples, and runs the
 * linter over them. A list that cannot be read keeps none of the others from being looked through.
 */
public final class ListInspection {

    private final EntityFinder entityFinder;
    private final Linter linter;

    /** @param today for review dates and entries in force */
    public ListInspection(EntityFinder entityFinder, LocalDate today) {
        this.entityFinder = entityFinder;
        this.linter = new Linter(today);
    }

    public Inspection of(List<Path> files) {
        List<Remark> remarks = new ArrayList<>();
        List<Path> readable = files;
        List<KeyTechnologyList> lists;
        try {
            lists = new KeyTechnologyListReader().readAll(files);
        } catch (ListProblemsException e) {
            e.problems().forEach(problem -> remarks.add(error(problem.file(), problem, "reading")));
            Set<String> broken = e.problems().stream().map(ListProblem::file).collect(Collectors.toSet());
            readable = files.stream()
                    .filter(file -> !broken.contains(file.toString()))
                    .toList();
            lists = new KeyTechnologyListReader().readAll(readable);
        }
        ScreeningLists.prepare(lists, entityFinder);
        int entries = 0;
        int examples = 0;
        for (int at = 0; at < lists.size(); at++) {
            KeyTechnologyList list = lists.get(at);
            String file = readable.get(at).toString();
            CompletableFuture<List<Remark>> linted = CompletableFuture.supplyAsync(() -> linter.remarks(file, list));
            ListTrial trial = ScreeningLists.tried(List.of(list), entityFinder);
            trial.problems().forEach(problem -> remarks.add(error(file, problem, "screening")));
            remarks.addAll(joined(linted));
            entries += list.entries().size();
            examples += trial.examples().size();
        }
        return new Inspection(remarks, readable.size(), entries, examples);
    }

    /** A check that broke says so itself. */
    private static List<Remark> joined(CompletableFuture<List<Remark>> linted) {
        try {
            return linted.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException broken ? broken : e;
        }
    }

    /** Looks through one entry of a list that can be read; its examples are screened by it alone. */
    public EntryInspection of(KeyTechnologyList list, Entry entry) {
        int next = list.entries().stream()
                .mapToInt(Entry::line)
                .filter(line -> line > entry.line())
                .min()
                .orElse(Integer.MAX_VALUE);
        KeyTechnologyList alone = new KeyTechnologyList(
                list.edition(), list.title(), list.notice(), list.file(), List.of(entry), list.source());
        ListTrial trial = ScreeningLists.tried(List.of(alone), entityFinder);
        List<Remark> remarks = new ArrayList<>();
        trial.problems().forEach(problem -> remarks.add(error(list.file(), problem, "screening")));
        linter.remarks(list.file(), list).stream()
                .filter(remark -> remark.line() >= entry.line() && remark.line() < next)
                .forEach(remarks::add);
        remarks.sort(Remark.IN_ORDER);
        return new EntryInspection(
                remarks,
                trial.examples().stream()
                        .map(example -> new EntryInspection.Tried(example.asExpected(), ExampleText.of(example)))
                        .toList());
    }

    private static Remark error(String file, ListProblem problem, String check) {
        return new Remark(file, problem.line(), Severity.ERROR, check, problem.message(), "");
    }

    /**
     * The results of looking through one entry.
     *
     * @param remarks in the order of their lines, which count from the first line of the list
     * @param examples how each came out
     */
    public record EntryInspection(List<Remark> remarks, List<Tried> examples) {

        public EntryInspection {
            remarks = List.copyOf(remarks);
            examples = List.copyOf(examples);
        }

        /**
         * An example.
         *
         * @param lines for a person: what it is, and what found it
         */
        public record Tried(boolean passes, List<String> lines) {

            public Tried {
                lines = List.copyOf(lines);
            }
        }

        /** Whether a run could not use the entry. */
        public boolean hasErrors() {
            return remarks.stream().anyMatch(remark -> remark.severity() == Severity.ERROR);
        }
    }

    /**
     * Results of looking through lists.
     *
     * @param remarks by file and line
     * @param lists how many could be read
     * @param entries how many those have
     * @param examples how many of their examples were screened
     */
    public record Inspection(List<Remark> remarks, int lists, int entries, int examples) {

        public Inspection {
            remarks = remarks.stream().sorted(Remark.IN_ORDER).toList();
        }

        /** The same with warnings as errors. */
        public Inspection strictly() {
            return new Inspection(remarks.stream().map(Remark::strictly).toList(), lists, entries, examples);
        }

        public boolean hasErrors() {
            return count(Severity.ERROR) > 0;
        }

        public long count(Severity severity) {
            return remarks.stream()
                    .filter(remark -> remark.severity() == severity)
                    .count();
        }
    }

    /** The outcome of an example, for a person to read. An example is its author's text and no filing's, so it is quoted. */
    public static final class ExampleText {

        private static final int LONGEST = 100;

        private ExampleText() {}

        /** Lines without line breaks at their ends. */
        public static List<String> of(ExampleOutcome outcome) {
            List<String> lines = new ArrayList<>();
            lines.add("%s  %s line %d: %s, %s"
                    .formatted(
                            outcome.asExpected() ? "pass" : "FAIL",
                            outcome.entry().code(),
                            outcome.example().line(),
                            outcome.example().matches() ? "must match" : "must not match",
                            outcome.found().isEmpty() ? "does not" : "does"));
            lines.add("      " + shortened(YamlText.inOneLine(WrittenExample.of(outcome.example()))));
            outcome.written().forEach(found -> lines.add("      found by " + found));
            outcome.problems().forEach(problem -> lines.add("      " + problem));
            return lines;
        }

        private static String shortened(String words) {
            return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
        }
    }
}
