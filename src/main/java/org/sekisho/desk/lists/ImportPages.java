package org.sekisho.desk.lists;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.difference.ListDifference;
import org.sekisho.curation.table.BroughtList;
import org.sekisho.curation.written.ListText;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.FormFields;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.Visit;
import org.sekisho.desk.limit.Upload;
import org.sekisho.desk.lists.DraftPageService.Open;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.lists.keytech.KeptEditions.KeptEdition;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.ListProblem;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.office.edition.EditionSettings;
import org.sekisho.office.edition.ListDrafts;
import org.sekisho.office.edition.ListProposals;
import org.sekisho.office.staff.StaffMember;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A list or entries of one as a file or a text: first a trial, of which nothing is kept, then a draft. */
@DeskPage
@RequestMapping("/lists/import")
record ImportPages(
        EditionSettings settings,
        DraftPageService pages,
        ListDrafts drafts,
        ListProposals proposals,
        KeptEditions kept) {

    @GetMapping
    String bring(
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "false") boolean begin,
            Visit visit) {
        mustTakeTwo();
        String text = begin ? EntryText.ofNewList(visit.reader().profile().language()) : "";
        return page(new ImportForm(list, text, null, null), visit, null, List.of(), null);
    }

    private void mustTakeTwo() {
        if (!settings.takesTwo()) {
            throw new NotThereException();
        }
    }

    private String page(
            ImportForm form, Visit visit, @Nullable String problemKey, List<String> problems, @Nullable Brought trial) {
        List<String> lists = Stream.of(
                        kept.inUse().stream().map(KeptEdition::list),
                        proposals.all().stream()
                                .map(history -> history.proposals()
                                        .get(0)
                                        .edition()
                                        .list()
                                        .value()),
                        drafts.listsOf(visit.reader().id().value()).stream())
                .flatMap(some -> some)
                .distinct()
                .sorted()
                .toList();
        return visit.page("list-import", new ImportPage(lists, form, problemKey, problems, trial));
    }

    private String refused(ImportForm form, Visit visit, String problemKey) {
        return visit.refused(page(form, visit, problemKey, List.of(), null));
    }

    /** Tries it, one at a time: a workbook takes a hundred times its size in memory. */
    @PostMapping
    synchronized String tried(@ModelAttribute ImportForm form, Visit visit) {
        mustTakeTwo();
        Optional<Upload> file = Upload.of(visit.request());
        String name = file.map(Upload::name).orElseGet(() -> BroughtList.nameOf(form.written()));
        byte[] bytes = file.map(Upload::content).orElseGet(() -> BroughtList.bytes(form.written()));
        if (bytes.length == 0) {
            return refused(form, visit, "import.refused.NOTHING");
        }
        if (!BroughtList.isRead(name)) {
            return refused(form, visit, "import.refused.KIND");
        }
        Optional<Open> into = form.chosen().isEmpty() ? Optional.empty() : pages.open(form.chosen(), visit.reader());
        if (!form.chosen().isEmpty() && into.isEmpty()) {
            return refused(form, visit, "import.refused.NOT_ALL_KNOWN");
        }
        try {
            KeyTechnologyList list = into.map(Open::list).orElse(null);
            return answered(form, against(BroughtList.read(name, bytes, list), visit.reader()), visit);
        } catch (ListProblemsException wrong) {
            List<String> problems =
                    wrong.problems().stream().map(ListProblem::toString).toList();
            return visit.refused(page(form, visit, "import.refused.LIST", problems, null));
        }
    }

    private Brought against(BroughtList made, StaffMember author) {
        Optional<Open> open = pages.open(made.list().edition().list().value(), author);
        KeyTechnologyList before = open.map(Open::list).orElse(null);
        BroughtList onIt = before == null ? made : made.on(before);
        String problem = problem(onIt.list(), open, author);
        return new Brought(
                onIt,
                before,
                before == null || problem != null ? null : ListVisibility.change(before, onIt.list(), author),
                problem);
    }

    private @Nullable String problem(KeyTechnologyList list, Optional<Open> open, StaffMember author) {
        if (!ListVisibility.mayKnowAll(author, list) || open.isEmpty() && isThere(list)) {
            return "import.refused.NOT_ALL_KNOWN";
        }
        if (open.filter(Open::hasLooseEnds).isPresent()) {
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

    private String answered(ImportForm form, Brought brought, Visit visit) {
        if (brought.problemKey() != null) {
            return refused(form, visit, brought.problemKey());
        }
        if (form.keeps() && FormFields.text(form.seen()).equals(brought.seen())) {
            keep(brought, visit.reader());
            return visit.then("/lists/%s/edit".formatted(brought.list()), "import.kept");
        }
        return page(form, visit, form.keeps() ? "import.refused.DRAFT_CHANGED" : null, List.of(), brought);
    }

    private void keep(Brought brought, StaffMember author) {
        String content = brought.made().content();
        drafts.keep(pages.open(brought.list(), author)
                .map(open -> open.draft().with(content))
                .orElseGet(() -> drafts.begun(brought.list(), author.id().value(), content)));
    }

    /**
     * The fields that are brought besides a file.
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

        public String chosen() {
            return FormFields.text(list);
        }

        /** Browsers send lines with a carriage return each. */
        public String written() {
            return FormFields.text(text).replace("\r\n", "\n");
        }

        boolean keeps() {
            return "keep".equals(act);
        }
    }

    /**
     * The list that an author brought, and what would come of it. Nothing of it is kept.
     *
     * @param before the draft that it is held against; null of a new list
     * @param change what it changes of that; null of a new list
     * @param problemKey of the words that say why it cannot be tried; null if it can
     */
    record Brought(
            BroughtList made,
            @Nullable KeyTechnologyList before,
            @Nullable ListDifference change,
            @Nullable String problemKey) {

        public String list() {
            return made.list().edition().list().value();
        }

        /** Hash of the draft that it was held against; empty of a new list. */
        public String seen() {
            return before == null ? "" : DigestUtils.sha256Hex(before.source());
        }

        /** Whether the draft would stay as it is. */
        public boolean changesNothing() {
            return change != null && change.isEmpty();
        }
    }

    /**
     * The page on which an author brings a list, or entries of one.
     *
     * @param lists those that entries alone can go into
     * @param problemKey of the words that say why nothing can be done; null if there are none
     * @param problems of what was brought, by line, or by row and column
     * @param trial what it would change; null if there is nothing to try
     */
    record ImportPage(
            List<String> lists,
            ImportForm form,
            @Nullable String problemKey,
            List<String> problems,
            @Nullable Brought trial) {}
}
