package org.sekisho.desk.lists;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.EntryInspection;
import org.sekisho.curation.ListInspection;
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
class EntryCheck {

    private final EntityFinder entityFinder;
    private final Clock clock;

    EntryCheck(EntityFinder entityFinder, Clock clock) {
        this.entityFinder = entityFinder;
        this.clock = clock;
    }

    /**
     * A list with an entry in it as it was typed.
     *
     * @param list null if it could not be read then
     * @param entry null if it could not be read, or is not there any more
     */
    record Result(
            String source,
            @Nullable KeyTechnologyList list,
            @Nullable Entry entry,
            EntryDraftPage.Checked said) {

        boolean canBeKept() {
            return list != null && !said.wrong();
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
            Optional<Entry> written = read.entries().stream()
                    .filter(entry -> entry.line() >= first && entry.line() < first + lines)
                    .findFirst();
            return written.map(entry -> new Result(source, read, entry, inspected(read, entry, first)))
                    .orElseGet(
                            () -> wrong(source, List.of(problem("there is no entry in it: begin with '- code: …'"))));
        } catch (ListProblemsException wrong) {
            return wrong(
                    source,
                    wrong.problems().stream()
                            .map(problem -> said(problem, first))
                            .toList());
        }
    }

    private static EntryDraftPage.Said problem(String message) {
        return new EntryDraftPage.Said(0, severity(Severity.ERROR), message, "");
    }

    private static Result wrong(String source, List<EntryDraftPage.Said> problems) {
        return new Result(source, null, null, new EntryDraftPage.Checked(true, problems, List.of()));
    }

    private EntryDraftPage.Checked inspected(KeyTechnologyList list, Entry entry, int first) {
        EntryInspection found = new ListInspection(entityFinder, LocalDate.now(clock)).of(list, entry);
        return new EntryDraftPage.Checked(
                found.hasErrors(),
                found.remarks().stream()
                        .map(remark -> new EntryDraftPage.Said(
                                line(remark.line(), first),
                                severity(remark.severity()),
                                remark.message(),
                                remark.mend()))
                        .toList(),
                found.examples().stream()
                        .map(example -> new EntryDraftPage.Example(example.passes(), example.lines()))
                        .toList());
    }

    private static EntryDraftPage.Said said(ListProblem problem, int first) {
        return new EntryDraftPage.Said(line(problem.line(), first), severity(Severity.ERROR), problem.message(), "");
    }

    private static int line(int ofList, int first) {
        return Math.max(0, ofList - first + 1);
    }

    private static String severity(Severity severity) {
        return "edition.severity." + severity.name().toLowerCase(Locale.ROOT);
    }
}
