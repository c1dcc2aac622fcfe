package org.sekisho.desk.queue;

import org.sekisho.desk.DeskPage;
import org.sekisho.office.review.queue.SavedFilters;
import org.sekisho.office.staff.StaffMember;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps what a person asks of the queue under a name, and forgets it. The queue's own page lists what is kept. */
@DeskPage
class SavedFilterPages {

    private final SavedFilters filters;

    SavedFilterPages(SavedFilters filters) {
        this.filters = filters;
    }

    @PostMapping("/queue/filters")
    String save(
            @ModelAttribute QueueForm asked,
            @RequestParam(defaultValue = "") String name,
            StaffMember reader,
            RedirectAttributes then) {
        String address = asked.address().encode().toUriString();
        then.addFlashAttribute("said", "filters." + filters.save(reader, name, address));
        return "redirect:" + address;
    }

    @PostMapping("/queue/filters/delete")
    String delete(@RequestParam(defaultValue = "0") long id, StaffMember reader) {
        filters.delete(reader, id);
        return "redirect:/queue";
    }
}
