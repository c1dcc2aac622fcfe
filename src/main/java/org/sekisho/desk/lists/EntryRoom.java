package org.sekisho.desk.lists;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.difference.EntryChange;
import org.sekisho.curation.difference.FieldChange;
import org.sekisho.curation.difference.ListDifference;
import org.sekisho.curation.lint.Linter;
import org.sekisho.curation.written.WrittenExample;
import org.sekisho.curation.written.WrittenRule;
import org.sekisho.curation.written.YamlText;
import org.sekisho.desk.DeskPart;
import org.sekisho.desk.ReaderPage;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeptEdition;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.office.edition.EntryComments;
import org.sekisho.office.staff.StaffMember;

/** Puts one entry together, and what changed from edition to edition. */
@DeskPart
class EntryRoom {

    private final KeptEditions editions;
    private final ListRoom lists;
    private final EntryComments comments;
    private final Clock clock;

    EntryRoom(KeptEditions editions, ListRoom lists, EntryComments comments, Clock clock) {
        this.editions = editions;
        this.lists = lists;
        this.comments = comments;
        this.clock = clock;
    }

    /** Empty if the reader may not know of such an entry, or no list in use has it. */
    Optional<EntryPage> entry(String list, String code, StaffMember reader, Locale language) {
        return editions.inUse().stream()
                .filter(edition -> edition.list().equals(list))
                .findFirst()
                .flatMap(edition -> editions.entry(edition.id(), code)
                        .flatMap(entry -> lists.row(edition, code, reader, language)
                                .map(row -> page(edition, entry, row, reader))));
    }

    private EntryPage page(KeptEdition edition, Entry entry, ListsPage.Row row, StaffMember reader) {
        return new EntryPage(
                ReaderPage.of(reader),
                edition.list(),
                edition.name(),
                row,
                "handling." + entry.stewardship().level(),
                entry.stewardship(),
                entry.basis(),
                rules(entry),
                remarks(edition, entry),
                CommentsPage.Comment.of(
                        comments.of(edition.list(), row.code(), reader).orElse(List.of())),
                history(edition.list(), row.code(), reader));
    }

    private static EntryPage.Rules rules(Entry entry) {
        return new EntryPage.Rules(
                written(WrittenRule.all(entry.rules())),
                written(WrittenRule.all(entry.requires())),
                written(WrittenRule.exclusions(entry.unless())),
                written(WrittenExample.all(entry.examples(), true)),
                written(WrittenExample.all(entry.examples(), false)));
    }

    private static List<String> written(List<Object> values) {
        return values.stream().map(EntryRoom::written).toList();
    }

    @SuppressWarnings("unchecked") // keys of what is written are texts
    private static String written(Object value) {
        return value instanceof Map<?, ?> keys
                ? YamlText.of((Map<String, Object>) keys).strip()
                : String.valueOf(value);
    }

    /** The linter speaks of lines; an entry has those from its own first to the next one's. */
    private List<EntryPage.Said> remarks(KeptEdition edition, Entry entry) {
        KeyTechnologyList list = editions.list(edition.id()).orElseThrow();
        int end = list.entries().stream()
                .mapToInt(Entry::line)
                .filter(line -> line > entry.line())
                .min()
                .orElse(Integer.MAX_VALUE);
        return new Linter(LocalDate.now(clock))
                .remarks(list.file(), list).stream()
                        .filter(remark -> remark.line() >= entry.line() && remark.line() < end)
                        .map(remark -> new EntryPage.Said(remark.message(), remark.mend()))
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
                history.add(past(with, after.isPresent() ? "lists.came" : "lists.went", List.of()));
            } else if (before.isPresent()) {
                List<FieldChange> fields = fields(kept.get(i - 1), with, code);
                if (!fields.isEmpty()) {
                    history.add(past(with, "lists.changed", fields));
                }
            }
        }
        Collections.reverse(history);
        return history;
    }

    private Optional<Entry> known(KeptEdition edition, String code, StaffMember reader) {
        return editions.entry(edition.id(), code).filter(entry -> ListSight.mayKnow(reader, entry));
    }

    private List<FieldChange> fields(KeptEdition before, KeptEdition after, String code) {
        return difference(before.id(), after.id()).changed().stream()
                .filter(change -> change.code().value().equals(code))
                .map(EntryChange::fields)
                .findFirst()
                .orElse(List.of());
    }

    private ListDifference difference(long before, long after) {
        return ListDifference.between(
                editions.list(before).orElseThrow(), editions.list(after).orElseThrow());
    }

    private static EntryPage.Past past(KeptEdition with, String whatKey, List<FieldChange> fields) {
        return new EntryPage.Past(with.name(), ListRoom.day(with.since()), whatKey, fields);
    }

    /**
     * What changed between two editions, within what the reader may know of.
     *
     * @param before key of an edition; null for the one before the newest, or the only one
     * @param after key of an edition; null for the newest
     * @return empty if the list has no such editions, or they are no longer read
     */
    Optional<ChangesPage> changes(String list, @Nullable Long before, @Nullable Long after, StaffMember reader) {
        List<KeptEdition> kept = read(list);
        Optional<KeptEdition> later = chosen(kept, after, 0);
        Optional<KeptEdition> earlier = chosen(kept, before, 1);
        return earlier.flatMap(from -> later.map(to -> changes(list, kept, from, to, reader)));
    }

    /** Those of a list that can be read, the newest first: of one that cannot, nobody can say what it had. */
    private List<KeptEdition> read(String list) {
        return editions.of(list).stream()
                .filter(edition -> editions.list(edition.id()).isPresent())
                .toList();
    }

    private static Optional<KeptEdition> chosen(List<KeptEdition> kept, @Nullable Long id, int otherwise) {
        return id == null && !kept.isEmpty()
                ? kept.stream().skip(Math.min(otherwise, kept.size() - 1L)).findFirst()
                : kept.stream()
                        .filter(edition -> Long.valueOf(edition.id()).equals(id))
                        .findFirst();
    }

    private ChangesPage changes(
            String list, List<KeptEdition> kept, KeptEdition from, KeptEdition to, StaffMember reader) {
        return new ChangesPage(
                ReaderPage.of(reader),
                list,
                kept.stream()
                        .map(edition ->
                                new ChangesPage.Choice(edition.id(), edition.name(), ListRoom.day(edition.since())))
                        .toList(),
                from.id(),
                to.id(),
                ListSight.change(
                        editions.list(from.id()).orElseThrow(),
                        editions.list(to.id()).orElseThrow(),
                        reader));
    }

    /**
     * What changed from one edition of a list to another.
     *
     * @param editions all that are kept, the newest first
     * @param before the key of the one edition
     * @param after the key of the other
     */
    record ChangesPage(
            ReaderPage reader, String list, List<Choice> editions, long before, long after, ListChange change) {

        /** An edition to choose. */
        record Choice(long id, String name, String since) {}
    }
}
