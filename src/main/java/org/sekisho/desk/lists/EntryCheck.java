package org.sekisho.desk.lists;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.ListInspection;
import org.sekisho.curation.ListInspection.EntryInspection;
import org.sekisho.curation.lint.Remark;
import org.sekisho.curation.lint.Remark.Severity;
import org.sekisho.curation.written.ListText;
import org.sekisho.desk.DeskPart;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.EntryCode;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.lists.keytech.ListProblem;
import org.sekisho.lists.keytech.ListProblemsException;

/** Holds an entry as it is typed against the list it is to be part of. */
@DeskPart
record EntryCheck(EntityFinder entityFinder, Clock clock) {

    /**
     * A list with an entry in it as it was typed.
     *
     * @param list null if it could not be read then, or has no such entry
     * @param said what the checks say, by the lines of the entry's text
     */
    record Result(String source, @Nullable KeyTechnologyList list, EntryInspection said) {

        boolean canBeKept() {
            return list != null && !said.hasErrors();
        }
    }

    /**
     * Puts it in and looks at it.
     *
     * @param code of the entry that it takes the place of; null of a new one
     */
    Result of(KeyTechnologyList list, @Nullable EntryCode code, String typed) {
        ListText text = ListText.of(list).orElseThrow();
        EntryCode place = code == null ? new EntryCode("NEW") : code;
        String source = text.with(place, typed);
        int first = text.block(place)
                .map(ListText.Block::first)
                .orElse((int) list.source().lines().count() + 1);
        long lines = typed.strip().lines().count();
        try {
            KeyTechnologyList read = new KeyTechnologyListReader().readAlone(Path.of(list.file()), source);
            List<Entry> written = read.entries().stream()
                    .filter(entry -> entry.line() >= first && entry.line() < first + lines)
                    .toList();
            List<ListProblem> problems = problems(list.file(), written, typed, first);
            return problems.isEmpty()
                    ? new Result(source, read, inspected(read, written.get(0), first))
                    : wrong(source, problems, first);
        } catch (ListProblemsException wrong) {
            return wrong(source, wrong.problems(), first);
        }
    }

    private static List<ListProblem> problems(String file, List<Entry> written, String typed, int first) {
        if (written.isEmpty()) {
            return List.of(new ListProblem(file, 0, "there is no entry in it: begin with '- code: …'"));
        }
        if (written.size() > 1) {
            return List.of(new ListProblem(
                    file, written.get(1).line(), "another entry begins here: each is written on a page of its own"));
        }
        List<String> lines = typed.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(at -> EntryText.isTemplate(lines.get(at)))
                .mapToObj(at -> new ListProblem(
                        file,
                        first + at,
                        "this is what each new entry begins with: write your own in its place, or take the line out"))
                .toList();
    }

    private static Result wrong(String source, List<ListProblem> problems, int first) {
        List<Remark> remarks = problems.stream()
                .map(problem ->
                        new Remark(problem.file(), problem.line(), Severity.ERROR, "reading", problem.message(), ""))
                .toList();
        return new Result(source, null, new EntryInspection(ofEntry(remarks, first), List.of()));
    }

    private EntryInspection inspected(KeyTechnologyList list, Entry entry, int first) {
        EntryInspection found = new ListInspection(entityFinder, LocalDate.now(clock)).of(list, entry);
        return new EntryInspection(ofEntry(found.remarks(), first), found.examples());
    }

    /** The remarks by lines of the entry's text, from 1; 0 for one on all of it. */
    private static List<Remark> ofEntry(List<Remark> remarks, int first) {
        return remarks.stream()
                .map(remark -> new Remark(
                        remark.file(),
                        Math.max(0, remark.line() - first + 1),
                        remark.severity(),
                        remark.check(),
                        remark.message(),
                        remark.mend()))
                .toList();
    }
}
