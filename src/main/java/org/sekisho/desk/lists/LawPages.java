package org.sekisho.desk.lists;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.control.CitingEntry;
import org.sekisho.curation.control.ItemChange;
import org.sekisho.curation.control.KeptControlLists;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.ReaderPage;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.office.edition.ControlTasks;
import org.sekisho.office.staff.StaffMember;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What changed in the laws that entries cite, until somebody says that the entries were looked over. */
@DeskPage
class LawPages {

    private static final String PAGE = "/lists/laws";

    private static final String JAPANESE = "e-Gov";

    private final ControlTasks control;
    private final KeptEditions editions;

    LawPages(ControlTasks control, KeptEditions editions) {
        this.control = control;
        this.editions = editions;
    }

    @GetMapping(PAGE)
    String laws(StaffMember reader, Locale language, Model model) {
        model.addAttribute("page", page(reader, language));
        return "laws";
    }

    @PostMapping(PAGE + "/{name}/done")
    String done(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String seen,
            StaffMember by,
            RedirectAttributes then) {
        then.addFlashAttribute("said", done(name, seen, by) ? "law.done-now" : "law.gone");
        return "redirect:" + PAGE;
    }

    LawsPage page(StaffMember reader, Locale language) {
        List<KeyTechnologyList> lists = inUse();
        ControlTasks.Open open = control.open(lists);
        return new LawsPage(
                ReaderPage.of(reader),
                control.kept(),
                mayKnowAll(lists, reader),
                open.damaged(),
                open.tasks().stream()
                        .map(task -> law(task, lists, reader, language))
                        .toList());
    }

    /** Says that the entries were looked over by what was shown; false if there is no such task any more, or not for this person. */
    boolean done(String name, String seen, StaffMember by) {
        return mayKnowAll(inUse(), by) && control.lookedOver(name, seen, by.id().value());
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
                task.difference().changes().stream().map(LawPages::change).toList(),
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

    /**
     * The control lists that changed since their entries were looked over.
     *
     * @param kept how many control lists the office keeps
     * @param ends whether the reader may know of every entry of the lists in use, as who says that they are looked over has to
     * @param damaged those that changed and cannot be read as they are kept, by name
     */
    record LawsPage(ReaderPage reader, int kept, boolean ends, List<String> damaged, List<Law> laws) {

        /**
         * A control list that changed.
         *
         * @param language of its words, for who reads them aloud
         * @param before the day or edition that it stated when the entries were looked over; null if it stated none
         * @param after the same of what was read since
         * @param seen which reading of it is shown, as a hash: looking over is said of that one
         */
        record Law(
                String name,
                String title,
                String language,
                @Nullable String before,
                @Nullable String after,
                String seen,
                List<Change> changes,
                List<Citing> citing) {}

        /**
         * One thing that changed.
         *
         * @param number of the item; empty for the list as a whole
         * @param about the label of the note that changed; else empty
         */
        record Change(String number, String kindKey, String about, String before, String after) {}

        /**
         * An entry that the reader may know of and that cites what changed.
         *
         * @param cites the items, by number
         */
        record Citing(String address, String code, String title, String cites) {}
    }
}
