package org.sekisho.desk.cases;

import org.sekisho.desk.DeskPage;
import org.sekisho.desk.NotThereException;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.proof.sample.MissedEntries;
import org.sekisho.proof.sample.ShownOpinions;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Acts on cases that came to an examiner, or did not, by lot or by a second opinion. */
@DeskPage
record OutOfTurnPages(MissedEntries missed, ShownOpinions opinions) {

    @PostMapping("/cases/{id}/second-opinion")
    String secondOpinion(
            @PathVariable long id,
            @RequestParam(defaultValue = "UNSURE") ShownOpinions.Answer answer,
            StaffMember reader) {
        if (!opinions.say(new CaseId(id), answer, reader)) {
            throw new NotThereException();
        }
        return "redirect:/cases/" + id;
    }

    @PostMapping("/cases/{id}/missed-entry")
    String missedEntry(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String entry,
            StaffMember reader,
            RedirectAttributes then) {
        MissedEntries.Named named = missed.name(new CaseId(id), entry, reader);
        if (named == MissedEntries.Named.UNKNOWN) {
            throw new NotThereException();
        }
        then.addFlashAttribute("precedentSaid", "blind." + named);
        return "redirect:/cases/" + id;
    }
}
