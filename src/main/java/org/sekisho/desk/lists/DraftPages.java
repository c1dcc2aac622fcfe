package org.sekisho.desk.lists;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.Visit;
import org.sekisho.desk.lists.DraftPageService.DraftForm;
import org.sekisho.desk.lists.DraftPageService.EntryDraftPage;
import org.sekisho.desk.lists.DraftPageService.Open;
import org.sekisho.lists.keytech.EntryCode;
import org.sekisho.lists.keytech.ListProblem;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.edition.EditionSettings;
import org.sekisho.office.edition.ListProposal;
import org.sekisho.office.rising.WatchEntries;
import org.sekisho.office.staff.StaffMember;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An edition as its author writes it, and proposes it. */
@DeskPage
@RequestMapping("/lists/{list}/edit")
record DraftPages(DraftPageService drafts, WatchEntries watched, EditionSettings settings) {

    private static final Pattern WATCH = Pattern.compile("(?m)^(\\s*queue:\\s*)watch\\b");

    @GetMapping
    String draft(@PathVariable String list, Visit visit) {
        return page(open(list, visit.reader()), visit, DraftForm.EMPTY, null, List.of());
    }

    /** An earlier edition takes the place of the draft. */
    @PostMapping("/take-up")
    String takeUp(@PathVariable String list, @RequestParam(defaultValue = "0") long from, StaffMember author) {
        drafts.takeUp(open(list, author), from);
        return "redirect:/lists/%s/edit".formatted(list);
    }

    @PostMapping
    String propose(
            @PathVariable String list,
            @RequestParam(defaultValue = "propose") String act,
            @ModelAttribute DraftForm form,
            Visit visit) {
        Open open = open(list, visit.reader());
        Optional<String> problem = problem(open, form);
        if (problem.isPresent()) {
            return visit.refused(page(open, visit, form, problem.get(), List.of()));
        }
        if (act.equals("preview")) {
            return "redirect:/lists/previews/" + drafts.preview(open, form);
        }
        try {
            ListProposal made = drafts.propose(open, form, act.equals("publish"));
            return visit.then(
                    "/lists/proposals/" + made.id(), act.equals("publish") ? "edition.published" : "edition.proposed");
        } catch (RefusedException refused) {
            return visit.refused(
                    page(open(list, visit.reader()), visit, form, "edition.refused." + refused.reason(), List.of()));
        } catch (ListProblemsException wrong) {
            List<String> problems =
                    wrong.problems().stream().map(ListProblem::toString).toList();
            return visit.refused(page(open(list, visit.reader()), visit, form, "edition.refused.LIST", problems));
        }
    }

    private Optional<String> problem(Open open, DraftForm form) {
        if (open.hasLooseEnds()) {
            return Optional.of("edition.refused.LOOSE_ENDS");
        }
        if (drafts.isOvertaken(open)) {
            return Optional.of("edition.refused.OVERTAKEN");
        }
        return form.namesNoDay() ? Optional.of("edition.refused.NO_DAY") : Optional.empty();
    }

    @PostMapping("/discard")
    String discard(@PathVariable String list, Visit visit) {
        drafts.discard(open(list, visit.reader()));
        return visit.then("/lists", "edition.discarded");
    }

    @PostMapping("/on-latest")
    String putOnLatest(@PathVariable String list, StaffMember author) {
        drafts.putOnLatest(open(list, author));
        return "redirect:/lists/%s/edit".formatted(list);
    }

    @GetMapping("/{entry}")
    String entry(@PathVariable String list, @PathVariable String entry, Visit visit) {
        return visit.page(
                "entry-draft",
                drafts.entry(open(list, visit.reader()), code(entry)).orElseThrow(NotThereException::new));
    }

    /** Says what the checks find, as it is typed. */
    @PostMapping("/{entry}/check")
    String check(
            @PathVariable String list,
            @PathVariable String entry,
            @RequestParam Map<String, String> fields,
            Visit visit) {
        return visit.page(
                "entry-draft :: checked",
                drafts.typed(open(list, visit.reader()), code(entry), lines(fields), EntryFields.of(fields)));
    }

    @PostMapping("/{entry}")
    String write(
            @PathVariable String list,
            @PathVariable String entry,
            @RequestParam Map<String, String> fields,
            Visit visit) {
        Open open = open(list, visit.reader());
        if ("forget".equals(fields.get("act"))) {
            drafts.forget(open, code(entry));
            return "redirect:/lists/%s/edit".formatted(list);
        }
        EntryFields form = EntryFields.of(fields);
        if ("check".equals(fields.get("act"))) {
            return visit.page("entry-draft", drafts.typed(open, code(entry), lines(fields), form));
        }
        Optional<EntryDraftPage> wrong = drafts.write(open, code(entry), lines(fields), form);
        if (wrong.isEmpty()) {
            return "redirect:/lists/%s/edit".formatted(list);
        }
        return visit.refused(visit.page("entry-draft", wrong.get()));
    }

    @PostMapping("/{entry}/remove")
    String remove(@PathVariable String list, @PathVariable String entry, Visit visit) {
        EntryCode code = Optional.ofNullable(code(entry)).orElseThrow(NotThereException::new);
        String draft = "/lists/%s/edit".formatted(list);
        return drafts.remove(open(list, visit.reader()), code)
                ? "redirect:" + draft
                : visit.then(draft, "edition.last-entry");
    }

    /** Makes a watch entry one that opens cases, if what people decided speaks for it. */
    @PostMapping("/{entry}/promote")
    String promote(@PathVariable String list, @PathVariable String entry, Visit visit) {
        if (!watched.evidence(list, entry, visit.reader()).speaksForIt()) {
            return visit.then("/lists", "rising.not-promoted");
        }
        EntryCode code = Optional.ofNullable(code(entry)).orElseThrow(NotThereException::new);
        DraftPageService.Put put = drafts.change(
                        list, code, visit.reader(), text -> WATCH.matcher(text).replaceFirst("$1secrecy"))
                .orElseThrow(NotThereException::new);
        return visit.then(put.address(), put.kept() ? "rising.promoted" : "rising.in-the-way");
    }

    /** Browsers send lines with a carriage return each. */
    private static String lines(Map<String, String> fields) {
        return fields.getOrDefault("text", "").replace("\r\n", "\n");
    }

    private Open open(String list, StaffMember author) {
        if (!settings.takesTwo()) {
            throw new NotThereException();
        }
        return drafts.open(list, author).orElseThrow(NotThereException::new);
    }

    private String page(Open open, Visit visit, DraftForm form, @Nullable String problemKey, List<String> problems) {
        return visit.page("draft", drafts.page(open, form, problemKey, problems));
    }

    /** Null stands for a new entry. */
    private static @Nullable EntryCode code(String written) {
        if (written.equals("new")) {
            return null;
        }
        try {
            return new EntryCode(written);
        } catch (IllegalArgumentException e) {
            throw new NotThereException();
        }
    }
}
