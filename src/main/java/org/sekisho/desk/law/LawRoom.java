package org.sekisho.desk.law;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sekisho.curation.control.draft.CitingEntry;
import org.sekisho.curation.control.draft.ItemChange;
import org.sekisho.curation.control.draft.KeptControlLists;
import org.sekisho.curation.control.item.SourceRefusedException;
import org.sekisho.desk.ReaderPage;
import org.sekisho.desk.lists.ListSight;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.used.KeptEditions;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.audit.action.AuditAction;
import org.sekisho.office.staff.StaffMember;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Lays the control lists that changed beside the lists in use. Of the entries that cite them a reader sees those that they may know of. */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class LawRoom {

    private static final String JAPANESE = "e-Gov";

    private final KeptControlLists kept;
    private final KeptEditions editions;
    private final AuditTrail trail;

    LawRoom(@Value("${sekisho.home}/var/control") Path folder, KeptEditions editions, AuditTrail trail) {
        this.kept = new KeptControlLists(folder);
        this.editions = editions;
        this.trail = trail;
    }

    LawsPage page(StaffMember reader, Locale language) {
        List<KeyTechnologyList> lists = inUse();
        boolean ends = mayKnowAll(lists, reader);
        try {
            List<LawsPage.Law> laws = kept.tasks(lists).stream()
                    .map(task -> law(task, lists, reader, language))
                    .toList();
            return new LawsPage(ReaderPage.of(reader), kept.size(), ends, false, laws);
        } catch (SourceRefusedException damaged) {
            return new LawsPage(ReaderPage.of(reader), kept.size(), ends, true, List.of());
        }
    }

    /** Says that the entries were looked over by what was shown; false if there is no such task any more. */
    boolean done(String name, String seen, StaffMember by) {
        boolean done = mayKnowAll(inUse(), by) && kept.done(name, seen);
        if (done) {
            trail.add(List.of(
                    new AuditEvent(by.id().value(), AuditAction.CONTROL_LIST_LOOKED_OVER, name, "SHA-256 " + seen)));
        }
        return done;
    }

    private List<KeyTechnologyList> inUse() {
        return editions.inUse().stream()
                .flatMap(edition -> editions.list(edition.id()).stream())
                .toList();
    }

    /** By all of the lists, whatever cites a law: so it does not show whether entries that the reader may not know of do. */
    private static boolean mayKnowAll(List<KeyTechnologyList> lists, StaffMember reader) {
        return lists.stream().allMatch(list -> ListSight.mayKnowAll(reader, list));
    }

    private static LawsPage.Law law(
            KeptControlLists.Task task, List<KeyTechnologyList> lists, StaffMember reader, Locale language) {
        return new LawsPage.Law(
                task.name(),
                task.after().title(),
                task.after().source().format().equals(JAPANESE) ? "ja" : "en",
                task.before().version(),
                task.after().version(),
                task.after().source().sha256(),
                task.difference().changes().stream().map(LawRoom::change).toList(),
                task.citing().stream()
                        .flatMap(citing -> entry(citing, lists)
                                .filter(entry -> ListSight.mayKnow(reader, entry))
                                .map(entry -> citing(citing, entry, language))
                                .stream())
                        .toList());
    }

    private static LawsPage.Change change(ItemChange change) {
        return new LawsPage.Change(
                change.number(), "law.change." + change.kind(), change.about(), change.before(), change.after());
    }

    private static Optional<Entry> entry(CitingEntry citing, List<KeyTechnologyList> lists) {
        return lists.stream()
                .filter(list -> list.edition().list().value().equals(citing.list()))
                .flatMap(list -> list.entries().stream())
                .filter(entry -> entry.code().value().equals(citing.code()))
                .findFirst();
    }

    private static LawsPage.Citing citing(CitingEntry citing, Entry entry, Locale language) {
        return new LawsPage.Citing(
                "/lists/%s/entries/%s".formatted(citing.list(), citing.code()),
                citing.code(),
                ListSight.title(entry, language),
                String.join(", ", citing.cites()));
    }
}
