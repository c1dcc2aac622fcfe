package org.sekisho.desk.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Moments;
import org.sekisho.office.staff.IssuedCode;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.office.staff.StaffProposals;
import org.sekisho.office.staff.StaffRefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a second administrator confirms what one proposed, or refuses it. */
@DeskPage
class ProposalPages {

    private final StaffProposals proposals;
    private final PeoplePages people;

    ProposalPages(StaffProposals proposals, PeoplePages people) {
        this.proposals = proposals;
        this.people = people;
    }

    /** A code is shown by the answer itself and kept nowhere, as in {@link PersonPages#code}. */
    @PostMapping("/people/proposals/{id}/confirm")
    String confirm(
            @PathVariable long id,
            StaffMember reader,
            HttpServletResponse response,
            Model model,
            RedirectAttributes then) {
        try {
            Optional<IssuedCode> code = proposals.confirm(reader, id);
            if (code.isPresent()) {
                model.addAttribute("code", code(code.get()));
                return people.people(reader, model);
            }
        } catch (StaffRefusedException e) {
            return refused(e, reader, response, model);
        }
        then.addFlashAttribute("said", "proposal.confirmed");
        return "redirect:/people";
    }

    @PostMapping("/people/proposals/{id}/refuse")
    String refuse(
            @PathVariable long id,
            StaffMember reader,
            HttpServletResponse response,
            Model model,
            RedirectAttributes then) {
        try {
            proposals.refuse(reader, id);
        } catch (StaffRefusedException e) {
            return refused(e, reader, response, model);
        }
        then.addFlashAttribute("said", "proposal.refused");
        return "redirect:/people";
    }

    private String refused(StaffRefusedException e, StaffMember reader, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return people.refused(reader, "refused." + e.reason(), model);
    }

    private static PersonPage.Code code(IssuedCode issued) {
        return new PersonPage.Code(issued.code().written(), Moments.minute(issued.until()));
    }
}
