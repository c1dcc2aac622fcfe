package org.sekisho.desk.lists;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.difference.ListDifference;
import org.sekisho.curation.difference.ListDifference.EntryChange;
import org.sekisho.curation.difference.ListDifference.FieldChange;
import org.sekisho.curation.lint.Check.Linter;
import org.sekisho.curation.lint.Remark;
import org.sekisho.curation.written.WrittenEntry.WrittenExample;
import org.sekisho.curation.written.WrittenRule;
import org.sekisho.curation.written.YamlText;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.Percentages;
import org.sekisho.desk.Visit;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.lists.keytech.KeptEditions.KeptEdition;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.edition.EditionSettings;
import org.sekisho.office.edition.EntryComment;
import org.sekisho.office.edition.EntryComments;
import org.sekisho.office.rising.WatchEntries;
import org.sekisho.office.rising.WatchEvidence;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One entry of a list in use, what people say of it, and what changed from edition to edition. */
@DeskPage
record EntryPages(
        KeptEditions editions,
        ListPageService lists,
        EntryComments comments,
        WatchEntries watched,
        EditionSettings settings,
        Clock clock) {

    /** The same answer whether no list in use has such an entry, or the reader may not know of it. */
    @GetMapping("/lists/{list}/entries/{entry}")
    String entry(@PathVariable String list, @PathVariable String entry, Visit visit) {
        KeptEdition edition = editions.inUse().stream()
                .filter(one -> one.list().equals(list))
                .findFirst()
                .orElseThrow(NotThereException::new);
        ListsPage.Row row =
                lists.row(edition, entry, visit.reader(), visit.language()).orElseThrow(NotThereException::new);

        if (row.entry().queue() == ReviewQueue.WATCH) {
            WatchEvidence evidence = watched.evidence(list, entry, visit.reader());
            visit.model().addAttribute("watch", evidence);
            visit.model().addAttribute("share", Percentages.of(evidence.share()));
            visit.model()
                    .addAttribute(
                            "promotes",
                            evidence.speaksForIt()
                                    && settings.takesTwo()
                                    && visit.reader().has(Role.LIST_AUTHOR));
        }
        return visit.page(
                "entry",
                new EntryPage(
                        edition,
                        row,
                        EntryPage.Rules.of(row.entry()),
                        remarks(edition, row.entry()),
                        comments.of(list, entry, visit.reader()).orElse(List.of()),
                        history(list, entry, visit.reader())));
    }

    /** The linter speaks of lines; an entry has those from its own first to the next one's. */
    private List<Remark> remarks(KeptEdition edition, Entry entry) {
        KeyTechnologyList list = editions.list(edition.id()).orElseThrow();
        int end = list.entries().stream()
                .mapToInt(Entry::line)
                .filter(line -> line > entry.line())
                .min()
                .orElse(Integer.MAX_VALUE);
        return new Linter(LocalDate.now(clock))
                .remarks(list.file(), list).stream()
                        .filter(remark -> remark.line() >= entry.line() && remark.line() < end)
                        .toList();
    }

    private List<EntryPage.Past> history(String list, String code, StaffMember reader) {
        List<KeptEdition> kept = new ArrayList<>(read(list));
        Collections.reverse(kept);
        List<EntryPage.Past> history = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            Optional<Entry> before = i == 0 ? Optional.empty() : known(kept.get(i - 1), code, reader);
            Optional<Entry> after = known(kept.get(i), code, reader);
            KeptEdition with = kept.get(i);
            if (before.isPresent() != after.isPresent()) {
                history.add(new EntryPage.Past(with, after.isPresent() ? "came" : "went", List.of()));
            } else if (before.isPresent()) {
                List<FieldChange> fields = fields(kept.get(i - 1), with, code);
                if (!fields.isEmpty()) {
                    history.add(new EntryPage.Past(with, "changed", fields));
                }
            }
        }
        Collections.reverse(history);
        return history;
    }

    private Optional<Entry> known(KeptEdition edition, String code, StaffMember reader) {
        return editions.entry(edition.id(), code).filter(entry -> ListVisibility.mayKnow(reader, entry));
    }

    private List<FieldChange> fields(KeptEdition before, KeptEdition after, String code) {
        return ListDifference.between(
                        editions.list(before.id()).orElseThrow(),
                        editions.list(after.id()).orElseThrow())
                .changed()
                .stream()
                .filter(change -> change.code().value().equals(code))
                .map(EntryChange::fields)
                .findFirst()
                .orElse(List.of());
    }

    /**
     * The changes between two editions, within what the reader may know of.
     *
     * @param before key of an edition; null for the one before the newest, or the only one
     * @param after key of an edition; null for the newest
     */
    @GetMapping("/lists/{list}/changes")
    String changes(
            @PathVariable String list,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable Long after,
            Visit visit) {
        List<KeptEdition> kept = read(list);
        KeptEdition from = chosen(kept, before, 1);
        KeptEdition to = chosen(kept, after, 0);
        return visit.page(
                "changes",
                new ChangesPage(
                        list,
                        kept,
                        from.id(),
                        to.id(),
                        ListVisibility.change(
                                editions.list(from.id()).orElseThrow(),
                                editions.list(to.id()).orElseThrow(),
                                visit.reader())));
    }

    /** Those of a list that can be read, the newest first: of one that cannot, nobody can say what it had. */
    private List<KeptEdition> read(String list) {
        return editions.of(list).stream()
                .filter(edition -> editions.list(edition.id()).isPresent())
                .toList();
    }

    private static KeptEdition chosen(List<KeptEdition> kept, @Nullable Long id, int otherwise) {
        return (id == null && !kept.isEmpty()
                        ? kept.stream().skip(Math.min(otherwise, kept.size() - 1L))
                        : kept.stream()
                                .filter(edition -> Long.valueOf(edition.id()).equals(id)))
                .findFirst()
                .orElseThrow(NotThereException::new);
    }

    @GetMapping("/lists/{list}/comments/{entry}")
    String comments(@PathVariable String list, @PathVariable String entry, Visit visit) {
        return comments(list, entry, visit, null, "");
    }

    @PostMapping("/lists/{list}/comments/{entry}")
    String write(
            @PathVariable String list,
            @PathVariable String entry,
            @RequestParam(defaultValue = "") String words,
            Visit visit) {
        return comments.write(list, entry, words, visit.reader())
                ? "redirect:/lists/%s/comments/%s".formatted(list, entry)
                : visit.refused(comments(list, entry, visit, "comment.refused", words));
    }

    private String comments(String list, String entry, Visit visit, @Nullable String problemKey, String typed) {
        List<EntryComment> known = comments.of(list, entry, visit.reader()).orElseThrow(NotThereException::new);
        return visit.page("entry-comments", new CommentsPage(list, entry, known, problemKey, typed));
    }

    /**
     * One entry, whole.
     *
     * @param row as it stands among the others
     * @param rules any of which is enough, as the list writes them
     * @param remarks what the linter says of it
     * @param comments the oldest first
     * @param history what changed of it, the newest first
     */
    record EntryPage(
            KeptEdition edition,
            ListsPage.Row row,
            Rules rules,
            List<Remark> remarks,
            List<EntryComment> comments,
            List<Past> history) {

        /** The rules, the conditions besides, the false friends, and the examples that hold all of them. */
        record Rules(
                List<String> rules,
                List<String> requires,
                List<String> unless,
                List<String> match,
                List<String> noMatch) {

            static Rules of(Entry entry) {
                return new Rules(
                        written(WrittenRule.all(entry.rules())),
                        written(WrittenRule.all(entry.requires())),
                        written(WrittenRule.exclusions(entry.unless())),
                        written(WrittenExample.all(entry.examples(), true)),
                        written(WrittenExample.all(entry.examples(), false)));
            }

            private static List<String> written(List<Object> values) {
                return values.stream().map(Rules::written).toList();
            }

            @SuppressWarnings("unchecked") // keys of what is written are texts
            private static String written(Object value) {
                return value instanceof Map<?, ?> keys
                        ? YamlText.of((Map<String, Object>) keys).strip()
                        : String.valueOf(value);
            }
        }

        /**
         * An edition with which it came, went, or became another.
         *
         * @param what {@code came}, {@code went} or {@code changed}
         * @param fields what changed; none if it came or went
         */
        record Past(KeptEdition edition, String what, List<FieldChange> fields) {}
    }

    /**
     * The changes from one edition of a list to another.
     *
     * @param editions all that are kept, the newest first
     * @param before the key of the one edition
     * @param after the key of the other
     */
    record ChangesPage(String list, List<KeptEdition> editions, long before, long after, ListDifference change) {}

    /**
     * The comments of people on an entry.
     *
     * @param comments the oldest first
     * @param problemKey of the words that say why nothing was written; null if nothing was asked
     * @param typed what was typed then
     */
    record CommentsPage(
            String list,
            String entry,
            List<EntryComment> comments,
            @Nullable String problemKey,
            String typed) {}
}
