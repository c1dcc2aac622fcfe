package org.sekisho.desk.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Visit;
import org.sekisho.lists.keytech.TechnologyAreas;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.staff.IssuedCode;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffDesk;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.office.staff.Standing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All who have an account, and one more; and where a second administrator confirms what one proposed, or refuses it. */
@DeskPage
record PeoplePages(Staff staff, StaffDesk desk, TechnologyAreas areas, Clock clock) {

    private static final int PAST = 20;

    @GetMapping("/people")
    String people(Visit visit) {
        return page(visit, PersonForm.EMPTY, List.of());
    }

    @PostMapping("/people")
    String add(@ModelAttribute PersonForm form, Visit visit) {
        Optional<StaffId> id = form.id();
        Optional<Profile> profile = form.profile();
        if (id.isEmpty() || profile.isEmpty()) {
            return notAdded(visit, form, id.isEmpty() ? "ACCOUNT_NAME" : "PROFILE");
        }
        try {
            boolean done = desk.add(visit.reader(), id.get(), profile.get()) == StaffDesk.Outcome.DONE;
            return done ? visit.then("/people/" + id.get(), "people.added") : visit.then("/people", "people.proposed");
        } catch (RefusedException e) {
            return notAdded(visit, form, e.reason().name());
        }
    }

    private String notAdded(Visit visit, PersonForm form, String why) {
        return visit.refused(page(visit, form, List.of("refused." + why)));
    }

    /** A code is shown by the answer itself and kept nowhere, as in {@link PersonPages#code}. */
    @PostMapping("/people/proposals/answer")
    String answer(
            @RequestParam(defaultValue = "0") long proposal,
            @RequestParam(defaultValue = "false") boolean agreed,
            Visit visit) {
        try {
            Optional<IssuedCode> code =
                    agreed ? desk.confirm(visit.reader(), proposal) : desk.refuse(visit.reader(), proposal);
            if (code.isPresent()) {
                visit.model().addAttribute("code", code.get());
                return people(visit);
            }
        } catch (RefusedException e) {
            return notAdded(visit, PersonForm.EMPTY, e.reason().name());
        }
        return visit.then("/people", agreed ? "proposal.confirmed" : "proposal.refused");
    }

    private String page(Visit visit, PersonForm form, List<String> problems) {
        StaffMember reader = visit.reader();
        return visit.page(
                "people",
                new PeoplePage(
                        staff.all(),
                        clock.instant(),
                        form,
                        problems,
                        List.copyOf(areas.all()),
                        desk.open().stream()
                                .map(one -> ProposalLine.of(one, true, reader))
                                .toList(),
                        desk.answered(PAST).stream()
                                .map(one -> ProposalLine.of(one, false, reader))
                                .toList()));
    }

    /** The key of the words for how an account stands. */
    static String stateKey(StaffMember person, Instant now) {
        Standing standing = person.standing();
        if (!standing.active()) {
            return "account.locked";
        }
        if (person.isProgram()) {
            return "account.program";
        }
        if (standing.isLockedAt(now)) {
            return "account.waits";
        }
        return standing.hasPassword() ? "account.active" : "account.no-password";
    }

    /**
     * The people who have an account.
     *
     * @param form a person to add
     * @param problems keys of the words that say why something was not done
     * @param knownAreas those of the lists in use
     * @param waiting what waits for a second administrator
     * @param past the last of what did, and what was done at the machine
     */
    record PeoplePage(
            List<StaffMember> people,
            Instant now,
            PersonForm form,
            List<String> problems,
            List<String> knownAreas,
            List<ProposalLine> waiting,
            List<ProposalLine> past) {

        public String stateKey(StaffMember person) {
            return PeoplePages.stateKey(person, now);
        }
    }
}
