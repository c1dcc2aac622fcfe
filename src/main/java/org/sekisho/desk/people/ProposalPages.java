package org.sekisho.desk.people;

import java.util.Optional;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Visit;
import org.sekisho.office.staff.IssuedCode;
import org.sekisho.office.staff.StaffProposals;
import org.sekisho.office.staff.StaffRefusedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
    @PostMapping("/people/proposals/answer")
    String answer(
            @RequestParam(defaultValue = "0") long proposal,
            @RequestParam(defaultValue = "false") boolean agreed,
            Visit visit,
            RedirectAttributes then) {
        try {
            Optional<IssuedCode> code =
                    agreed ? proposals.confirm(visit.reader(), proposal) : proposals.refuse(visit.reader(), proposal);
            if (code.isPresent()) {
                visit.model().addAttribute("code", PersonPages.code(code.get()));
                return people.people(visit.reader(), visit.model());
            }
        } catch (StaffRefusedException e) {
            return visit.refused(people.refused(visit.reader(), "refused." + e.reason(), visit.model()));
        }
        then.addFlashAttribute("said", agreed ? "proposal.confirmed" : "proposal.refused");
        return "redirect:/people";
    }
}
