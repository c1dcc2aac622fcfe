package org.sekisho.desk.lists;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sekisho.curation.control.CitingEntry;
import org.sekisho.curation.control.KeptControlLists;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Visit;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.office.edition.ControlTasks;
import org.sekisho.office.staff.StaffMember;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The changes in laws that entries cite, until somebody says that the entries were looked over. */
@DeskPage
record LawPages(ControlTasks control, KeptEditions editions) {

    private static final String PAGE = "/lists/laws";

    private static final String JAPANESE = "e-Gov";

    @GetMapping(PAGE)
    String laws(Visit visit) {
        List<KeyTechnologyList> lists = inUse();
        ControlTasks.Open open = control.open(lists);
        return visit.page(
                "laws",
                new LawsPage(
                        control.kept(),
                        mayKnowAll(lists, visit.reader()),
                        open.damaged(),
                        open.tasks().stream()
                                .map(task -> new Law(task, citing(task, lists, visit.reader(), visit.language())))
                                .toList()));
    }

    /** Says that the entries were looked over by what was shown, if there is such a task still, and for this person. */
    @PostMapping(PAGE + "/{name}/done")
    String done(@PathVariable String name, @RequestParam(defaultValue = "") String seen, Visit visit) {
        boolean done = mayKnowAll(inUse(), visit.reader())
                && control.lookedOver(name, seen, visit.reader().id().value());
        return visit.then(PAGE, done ? "law.done-now" : "law.gone");
    }

    private List<KeyTechnologyList> inUse() {
        return editions.inUse().stream()
                .flatMap(edition -> editions.list(edition.id()).stream())
                .toList();
    }

    /** Decides by all lists, whatever cites a law, so that it does not show whether entries that the reader may not know of do. */
    private static boolean mayKnowAll(List<KeyTechnologyList> lists, StaffMember reader) {
        return lists.stream().allMatch(list -> ListVisibility.mayKnowAll(reader, list));
    }

    /** Those that the reader may know of. */
    private static List<Citing> citing(
            KeptControlLists.Task task, List<KeyTechnologyList> lists, StaffMember reader, Locale language) {
        return task.citing().stream()
                .flatMap(citing -> entry(citing, lists)
                        .filter(entry -> ListVisibility.mayKnow(reader, entry))
                        .map(entry -> new Citing(citing, entry.titleIn(language)))
                        .stream())
                .toList();
    }

    private static Optional<Entry> entry(CitingEntry citing, List<KeyTechnologyList> lists) {
        return lists.stream()
                .filter(list -> list.edition().list().value().equals(citing.list()))
                .flatMap(list -> list.entries().stream())
                .filter(entry -> entry.code().value().equals(citing.code()))
                .findFirst();
    }

    /** An entry that cites what changed, and its title in the reader's language. */
    record Citing(CitingEntry entry, String title) {}

    /** A control list that changed, and the entries that cite what changed of it. */
    record Law(KeptControlLists.Task task, List<Citing> citing) {

        /** The language of its words, for who reads them aloud. */
        public String language() {
            return task.after().source().format().equals(JAPANESE) ? "ja" : "en";
        }
    }

    /**
     * The control lists that changed since their entries were looked over.
     *
     * @param kept how many control lists the office keeps
     * @param ends whether the reader may know of every entry of the lists in use, as who says that they are looked over has to
     * @param damaged those that changed and cannot be read as they are kept, by name
     */
    record LawsPage(int kept, boolean ends, List<String> damaged, List<Law> laws) {}
}
