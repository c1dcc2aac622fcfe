package org.sekisho.desk.rising;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Downloads;
import org.sekisho.desk.draft.DraftEntries;
import org.sekisho.office.rising.RisingTerms;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Terms that no list has and that rise. */
@DeskPage
class RisingPages {

    private static final String PAGE = "/lists/rising";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int LONGEST_REASON = 500;

    private final RisingRoom room;
    private final RisingTerms terms;

    RisingPages(RisingRoom room, RisingTerms terms) {
        this.room = room;
        this.terms = terms;
    }

    @GetMapping(PAGE)
    String rising(StaffMember reader, Model model) {
        model.addAttribute("page", room.page(reader));
        return "rising";
    }

    @GetMapping(PAGE + "/csv")
    ResponseEntity<byte[]> table(StaffMember reader) {
        return room.csv(reader)
                .map(text -> Downloads.file(text.getBytes(StandardCharsets.UTF_8), CSV, "rising.csv"))
                .orElseGet(() -> Downloads.instead(PAGE));
    }

    @PostMapping(PAGE + "/{term}/watch")
    String watch(
            @PathVariable long term,
            @RequestParam(required = false) @Nullable String list,
            StaffMember author,
            RedirectAttributes then) {
        Optional<DraftEntries.Put> put = room.watch(term, list, author);
        then.addFlashAttribute(
                "said",
                put.map(watched -> watched.kept() ? "rising.watched" : "rising.in-the-way")
                        .orElse("rising.gone"));
        return "redirect:" + put.map(DraftEntries.Put::address).orElse(PAGE);
    }

    @PostMapping(PAGE + "/{term}/dismiss")
    String dismiss(
            @PathVariable long term,
            @RequestParam(defaultValue = "") String why,
            StaffMember by,
            RedirectAttributes then) {
        String reason = why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            then.addFlashAttribute("said", "rising.no-reason");
        } else if (terms.dismiss(term, reason, by)) {
            then.addFlashAttribute("said", "rising.dismissed-now");
        } else {
            then.addFlashAttribute("said", "rising.gone");
        }
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/{term}/take-back")
    String takeBack(@PathVariable long term, StaffMember by, RedirectAttributes then) {
        if (!terms.takeBack(term, by)) {
            then.addFlashAttribute("said", "rising.gone");
        }
        return "redirect:" + PAGE;
    }
}
