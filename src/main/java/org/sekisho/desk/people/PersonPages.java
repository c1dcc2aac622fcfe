package org.sekisho.desk.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.Visit;
import org.sekisho.lists.keytech.TechnologyAreas;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.staff.Conflict;
import org.sekisho.office.staff.Invitations;
import org.sekisho.office.staff.IssuedCode;
import org.sekisho.office.staff.Passkeys;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffDesk;
import org.sekisho.office.staff.StaffDesk.Outcome;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One person: what they may do and see, what they are bound to, whether they may come in. */
@DeskPage
record PersonPages(
        Staff staff, StaffDesk desk, Passkeys passkeys, Invitations invitations, TechnologyAreas areas, Clock clock) {

    @GetMapping("/people/{account}")
    String person(@PathVariable String account, Visit visit) {
        StaffMember person = person(account);
        return page(visit, person, PersonForm.of(person), List.of(), null);
    }

    @PostMapping("/people/{account}")
    String change(@PathVariable String account, @ModelAttribute PersonForm form, Visit visit) {
        StaffMember person = person(account);
        Profile profile = form.profile().orElse(null);
        if (profile == null) {
            return visit.refused(page(visit, person, form, List.of("refused.PROFILE"), null));
        }
        return done(person, visit, "people.changed", () -> desk.change(visit.reader(), person.id(), profile));
    }

    @PostMapping("/people/{account}/lock")
    String lock(@PathVariable String account, Visit visit) {
        StaffMember person = person(account);
        return done(person, visit, "people.locked", () -> desk.lock(visit.reader(), person.id()));
    }

    @PostMapping("/people/{account}/unlock")
    String unlock(@PathVariable String account, Visit visit) {
        StaffMember person = person(account);
        return done(person, visit, "people.unlocked", () -> desk.unlock(visit.reader(), person.id()));
    }

    @PostMapping("/people/{account}/passkeys/remove")
    String removePasskeys(@PathVariable String account, Visit visit) {
        StaffMember person = person(account);
        return done(person, visit, "people.no-passkeys", () -> desk.removePasskeys(visit.reader(), person.id()));
    }

    /** Answers with the page itself and never sends on: the code would have to be kept for that, and it is kept nowhere. */
    @PostMapping("/people/{account}/code")
    String code(@PathVariable String account, Visit visit) {
        StaffMember person = person(account);
        try {
            Optional<IssuedCode> issued = desk.issueCode(visit.reader(), person.id());
            if (issued.isEmpty()) {
                visit.model().addAttribute("said", "people.proposed");
            }
            return page(visit, person, PersonForm.of(person), List.of(), issued.orElse(null));
        } catch (RefusedException e) {
            return visit.refused(page(visit, person, PersonForm.of(person), List.of("refused." + e.reason()), null));
        }
    }

    @PostMapping("/people/{account}/token/end")
    String endToken(@PathVariable String account, Visit visit) {
        StaffMember person = person(account);
        return done(person, visit, "people.no-token", () -> {
            desk.endToken(visit.reader(), person.id());
            return Outcome.DONE;
        });
    }

    @PostMapping("/people/{account}/conflicts")
    String bind(
            @PathVariable String account,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String value,
            Visit visit) {
        StaffMember person = person(account);
        return conflict(kind, value)
                .map(one -> done(person, visit, "people.bound", () -> {
                    desk.addConflict(visit.reader(), person.id(), one);
                    return Outcome.DONE;
                }))
                .orElseGet(() -> refused(person, visit, "refused.CONFLICT"));
    }

    @PostMapping("/people/{account}/conflicts/remove")
    String unbind(
            @PathVariable String account,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String value,
            Visit visit) {
        StaffMember person = person(account);
        return conflict(kind, value)
                .map(one -> done(
                        person, visit, "people.unbound", () -> desk.removeConflict(visit.reader(), person.id(), one)))
                .orElseGet(() -> refused(person, visit, "refused.NO_SUCH_CONFLICT"));
    }

    private static Optional<Conflict> conflict(String kind, String value) {
        try {
            return switch (kind) {
                case "ORGANISATION" -> Optional.of(new Conflict(Conflict.Kind.ORGANISATION, value));
                case "FILING" -> Conflict.filing(value);
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException cannotBe) {
            return Optional.empty();
        }
    }

    private StaffMember person(String account) {
        return StaffId.of(account).flatMap(staff::byId).orElseThrow(NotThereException::new);
    }

    private static String done(StaffMember person, Visit visit, String saidKey, Supplier<Outcome> change) {
        try {
            return visit.then("/people/" + person.id(), change.get() == Outcome.DONE ? saidKey : "people.proposed");
        } catch (RefusedException e) {
            return refused(person, visit, "refused." + e.reason());
        }
    }

    private static String refused(StaffMember person, Visit visit, String why) {
        return visit.then("/people/" + person.id(), "refused", why);
    }

    private String page(
            Visit visit, StaffMember person, PersonForm form, List<String> problems, @Nullable IssuedCode code) {
        Set<String> known = areas.all();
        return visit.page(
                "person",
                new PersonPage(
                        person,
                        PeoplePages.stateKey(person, clock.instant()),
                        visit.reader().id().equals(person.id()),
                        form,
                        visit.model().getAttribute("refused") instanceof String refused ? List.of(refused) : problems,
                        List.copyOf(known),
                        String.join(", ", form.unknown(known)),
                        staff.conflicts(person.id()),
                        passkeys.copiedAt(person.id()).orElse(null),
                        invitations.tokenUntil(person).orElse(null),
                        desk.proposalsAbout(person.id()).stream()
                                .map(one -> ProposalLine.of(one, one.answer() == null, visit.reader()))
                                .toList(),
                        code));
    }

    /**
     * A person's account, to be changed.
     *
     * @param own whether it is the reader's, who cannot change it
     * @param problems keys of the words that say why something was not done
     * @param unknownAreas what no list has
     * @param copied when a passkey of theirs had a double; null if that never was
     * @param tokenUntil until when the token of a program lets it in; null if it has none
     * @param proposals what waits for a second administrator, and what did, the newest first
     * @param code shown this once; null if none was made
     */
    record PersonPage(
            StaffMember person,
            String stateKey,
            boolean own,
            PersonForm form,
            List<String> problems,
            List<String> knownAreas,
            String unknownAreas,
            List<Conflict> conflicts,
            @Nullable Instant copied,
            @Nullable Instant tokenUntil,
            List<ProposalLine> proposals,
            @Nullable IssuedCode code) {}
}
