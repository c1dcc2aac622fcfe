package org.sekisho.desk.law;

import java.util.Locale;
import org.sekisho.desk.DeskPage;
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

    private final LawRoom room;

    LawPages(LawRoom room) {
        this.room = room;
    }

    @GetMapping(PAGE)
    String laws(StaffMember reader, Locale language, Model model) {
        model.addAttribute("page", room.page(reader, language));
        return "laws";
    }

    @PostMapping(PAGE + "/{name}/done")
    String done(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String seen,
            StaffMember by,
            RedirectAttributes then) {
        then.addFlashAttribute("said", room.done(name, seen, by) ? "law.done-now" : "law.gone");
        return "redirect:" + PAGE;
    }
}
