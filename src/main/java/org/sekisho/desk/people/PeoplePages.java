package org.sekisho.desk.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.ReaderPage;
import org.sekisho.lists.keytech.TechnologyAreas;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffDesk;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.office.staff.StaffProposals;
import org.sekisho.office.staff.StaffRefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All who have an account, and one more. */
@DeskPage
class PeoplePages {

    private static final int PAST = 20;

    private final Staff staff;
    private final StaffDesk desk;
    private final TechnologyAreas areas;
    private final AccountStates states;
    private final StaffProposals proposals;

    PeoplePages(Staff staff, StaffDesk desk, TechnologyAreas areas, AccountStates states, StaffProposals proposals) {
        this.staff = staff;
        this.desk = desk;
        this.areas = areas;
        this.states = states;
        this.proposals = proposals;
    }

    @GetMapping("/people")
    String people(StaffMember reader, Model model) {
        return page(reader, PersonForm.EMPTY, List.of(), model);
    }

    /** The same page, saying why something was not done. */
    String refused(StaffMember reader, String problem, Model model) {
        return page(reader, PersonForm.EMPTY, List.of(problem), model);
    }

    @PostMapping("/people")
    String add(
            @ModelAttribute PersonForm form,
            StaffMember reader,
            HttpServletResponse response,
            Model model,
            RedirectAttributes then) {
        Optional<StaffId> id = form.id();
        Optional<Profile> profile = form.profile();
        if (id.isEmpty() || profile.isEmpty()) {
            return notAdded(reader, form, id.isEmpty() ? "ACCOUNT_NAME" : "PROFILE", response, model);
        }
        try {
            boolean done = desk.add(reader, id.get(), profile.get()) == StaffDesk.Outcome.DONE;
            then.addFlashAttribute("said", done ? "people.added" : "people.proposed");
            return done ? "redirect:/people/" + id.get() : "redirect:/people";
        } catch (StaffRefusedException e) {
            return notAdded(reader, form, e.reason().name(), response, model);
        }
    }

    private String notAdded(
            StaffMember reader, PersonForm form, String why, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(reader, form, List.of("refused." + why), model);
    }

    private String page(StaffMember reader, PersonForm form, List<String> problems, Model model) {
        model.addAttribute(
                "page",
                new PeoplePage(
                        ReaderPage.of(reader),
                        staff.all().stream().map(this::row).toList(),
                        form,
                        problems,
                        List.copyOf(areas.all()),
                        proposals.open().stream()
                                .map(one -> ProposalLine.of(one, true, reader))
                                .toList(),
                        proposals.answered(PAST).stream()
                                .map(one -> ProposalLine.of(one, false, reader))
                                .toList()));
        return "people";
    }

    private PeoplePage.Row row(StaffMember person) {
        Access access = person.profile().access();
        return new PeoplePage.Row(
                "/people/" + person.id(),
                person.id().value(),
                person.profile().displayName(),
                access.roles().stream().map(Role::name).map("role."::concat).toList(),
                access.allAreas(),
                String.join(", ", access.areas()),
                "handling." + access.cleared(),
                states.key(person.standing()));
    }

    /**
     * Who has an account.
     *
     * @param form a person to add
     * @param problems keys of the words that say why they were not added
     * @param knownAreas those of the lists in use
     * @param waiting what waits for a second administrator
     * @param past the last of what did, and what was done at the machine
     */
    record PeoplePage(
            ReaderPage reader,
            List<Row> people,
            PersonForm form,
            List<String> problems,
            List<String> knownAreas,
            List<ProposalLine> waiting,
            List<ProposalLine> past) {

        /** A person in a line. Keys are those of words. */
        record Row(
                String address,
                String account,
                String name,
                List<String> roleKeys,
                boolean everyArea,
                String areas,
                String handlingKey,
                String stateKey) {}
    }
}
