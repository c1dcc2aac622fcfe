package org.sekisho.desk.lists;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.table.BroughtList;
import org.sekisho.curation.written.ListText;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.ReaderPage;
import org.sekisho.desk.Visit;
import org.sekisho.desk.limit.Upload;
import org.sekisho.lists.keytech.KeptEdition;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.office.edition.EditionSettings;
import org.sekisho.office.edition.ListDrafts;
import org.sekisho.office.edition.ListProposals;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A list or entries of one as a file or a text: first a trial, of which nothing is kept, then a draft. */
@DeskPage
@RequestMapping("/lists/import")
class ImportPages {

    private final EditionSettings settings;
    private final DraftRoom room;
    private final ListDrafts drafts;
    private final ListProposals proposals;
    private final KeptEditions kept;

    ImportPages(
            EditionSettings settings, DraftRoom room, ListDrafts drafts, ListProposals proposals, KeptEditions kept) {
        this.settings = settings;
        this.room = room;
        this.drafts = drafts;
        this.proposals = proposals;
        this.kept = kept;
    }

    @GetMapping
    String bring(
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "false") boolean begin,
            Visit visit) {
        mustTakeTwo();
        String text = begin ? NewList.of(visit.reader().profile().language()) : "";
        visit.model().addAttribute("page", page(new ImportForm(list, text, null, null), visit.reader()));
        return "list-import";
    }

    @PostMapping
    String tried(@ModelAttribute ImportForm form, HttpServletRequest request, Visit visit, RedirectAttributes then) {
        mustTakeTwo();
        Optional<Upload> file = Upload.of(request);
        ImportPages.Answer answer = tried(form, file, visit.reader());
        if (answer.kept() != null) {
            then.addFlashAttribute("said", "import.kept");
            return "redirect:/lists/%s/edit".formatted(answer.kept());
        }
        if (answer.page().trial() == null) {
            visit.response().setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        visit.model().addAttribute("page", answer.page());
        return "list-import";
    }

    private void mustTakeTwo() {
        if (!settings.takesTwo()) {
            throw new NotThereException();
        }
    }

    /**
     * What came of it.
     *
     * @param kept the list that it is the draft of now; null if nothing was kept
     */
    record Answer(ImportPage page, @Nullable String kept) {}

    /** What an author brought, and what it is held against. */
    private record Brought(
            BroughtList made,
            @Nullable KeyTechnologyList before,
            @Nullable String problemKey) {

        String list() {
            return made.list().edition().list().value();
        }

        String seen() {
            return before == null ? "" : DigestUtils.sha256Hex(before.source());
        }
    }

    ImportPage page(ImportForm form, StaffMember author) {
        return page(form, author, null, List.of(), null);
    }

    private ImportPage page(
            ImportForm form,
            StaffMember author,
            @Nullable String problemKey,
            List<String> problems,
            ImportPage.@Nullable Trial trial) {
        List<String> lists = Stream.of(
                        kept.inUse().stream().map(KeptEdition::list),
                        proposals.all().stream()
                                .map(history -> history.proposals()
                                        .get(0)
                                        .edition()
                                        .list()
                                        .value()),
                        drafts.listsOf(author.id().value()).stream())
                .flatMap(some -> some)
                .distinct()
                .sorted()
                .toList();
        return new ImportPage(ReaderPage.of(author), lists, form.chosen(), form.written(), problemKey, problems, trial);
    }

    /** Tries it, one at a time: a workbook takes a hundred times its size in memory. */
    synchronized Answer tried(ImportForm form, Optional<Upload> file, StaffMember author) {
        String name = file.map(Upload::name).orElseGet(() -> BroughtList.nameOf(form.written()));
        byte[] bytes = file.map(Upload::content).orElseGet(() -> BroughtList.bytes(form.written()));
        if (bytes.length == 0) {
            return refused(form, author, "import.refused.NOTHING");
        }
        if (!BroughtList.isRead(name)) {
            return refused(form, author, "import.refused.KIND");
        }
        Optional<DraftRoom.Open> into = form.chosen().isEmpty() ? Optional.empty() : room.open(form.chosen(), author);
        if (!form.chosen().isEmpty() && into.isEmpty()) {
            return refused(form, author, "import.refused.NOT_ALL_KNOWN");
        }
        try {
            KeyTechnologyList list = into.map(DraftRoom.Open::list).orElse(null);
            return answer(form, author, against(BroughtList.read(name, bytes, list), author));
        } catch (ListProblemsException wrong) {
            List<String> problems =
                    wrong.problems().stream().map(problem -> problem.toString()).toList();
            return new Answer(page(form, author, "import.refused.LIST", problems, null), null);
        }
    }

    private Answer refused(ImportForm form, StaffMember author, String problemKey) {
        return new Answer(page(form, author, problemKey, List.of(), null), null);
    }

    private Brought against(BroughtList made, StaffMember author) {
        String list = made.list().edition().list().value();
        Optional<DraftRoom.Open> open = room.open(list, author);
        KeyTechnologyList before = open.map(DraftRoom.Open::list).orElse(null);
        BroughtList onIt = before == null ? made : made.on(before);
        return new Brought(onIt, before, problem(onIt.list(), open, author));
    }

    private @Nullable String problem(KeyTechnologyList list, Optional<DraftRoom.Open> open, StaffMember author) {
        if (!ListSight.mayKnowAll(author, list) || open.isEmpty() && isThere(list)) {
            return "import.refused.NOT_ALL_KNOWN";
        }
        if (open.filter(DraftRoom::hasLooseEnds).isPresent()) {
            return "edition.refused.LOOSE_ENDS";
        }
        if (list.source().length() > ListDrafts.LONGEST) {
            return "edition.refused.TOO_LONG";
        }
        return ListText.of(list).isEmpty() ? "import.refused.LAYOUT" : null;
    }

    private boolean isThere(KeyTechnologyList list) {
        String name = list.edition().list().value();
        return !kept.of(name).isEmpty() || !proposals.of(name).proposals().isEmpty();
    }

    private Answer answer(ImportForm form, StaffMember author, Brought brought) {
        if (brought.problemKey() != null) {
            return refused(form, author, brought.problemKey());
        }
        if (form.keeps() && form.held().equals(brought.seen())) {
            keep(brought, author);
            return new Answer(page(form, author), brought.list());
        }
        String changed = form.keeps() ? "import.refused.DRAFT_CHANGED" : null;
        return new Answer(page(form, author, changed, List.of(), trial(brought, author)), null);
    }

    private void keep(Brought brought, StaffMember author) {
        String account = author.id().value();
        String content = brought.made().content();
        drafts.keep(room.open(brought.list(), author)
                .map(open -> open.draft().with(content))
                .orElseGet(() -> drafts.begun(brought.list(), account, content)));
    }

    private static ImportPage.Trial trial(Brought brought, StaffMember author) {
        KeyTechnologyList list = brought.made().list();
        KeyTechnologyList before = brought.before();
        return new ImportPage.Trial(
                brought.list(),
                list.edition().name(),
                list.entries().size(),
                before == null,
                brought.made().whole(),
                before == null ? null : ListSight.change(before, list, author),
                brought.made().remarks(),
                brought.made().content(),
                brought.seen());
    }

    /**
     * What is brought, besides a file.
     *
     * @param list that entries alone go into; empty if none was chosen
     * @param text what was pasted, or the list that was tried and is to be kept
     * @param act {@code keep} to make a draft of what was tried
     * @param seen hash of the draft that it was held against
     */
    record ImportForm(
            @Nullable String list,
            @Nullable String text,
            @Nullable String act,
            @Nullable String seen) {

        static final ImportForm EMPTY = new ImportForm(null, null, null, null);

        String chosen() {
            return Objects.requireNonNullElse(list, "");
        }

        /** Browsers send lines with a carriage return each. */
        String written() {
            return Objects.requireNonNullElse(text, "").replace("\r\n", "\n");
        }

        boolean keeps() {
            return "keep".equals(act);
        }

        String held() {
            return Objects.requireNonNullElse(seen, "");
        }
    }

    /** What stands in the field when a list is begun, to be written over. */
    static final class NewList {

        private NewList() {}

        static String of(Language language) {
            boolean japanese = language == Language.JA;
            return """
                    list: new-list
                    title: %s
                    edition: "1"
                    entries:
                    """.formatted(japanese ? "リストの名称" : "Name of the list")
                    + NewEntry.of(language).indent(2);
        }
    }
}
