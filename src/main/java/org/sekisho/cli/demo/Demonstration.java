package org.sekisho.cli.demo;

import java.security.SecureRandom;
import java.util.List;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.office.staff.UnusablePasswordException;
import org.springframework.stereotype.Service;

/** People of every role, and cases that some of them have decided. It is for a home where nobody works. */
@Service
public class Demonstration {

    private static final String ACTOR = "sekisho demo";

    private final Staff staff;
    private final DemoDecisions decisions;

    Demonstration(Staff staff, DemoDecisions decisions) {
        this.staff = staff;
        this.decisions = decisions;
    }

    /**
     * Who is there.
     *
     * @param people the likeliest to sign in as comes first
     * @param phrase is kept nowhere and can be shown now only
     */
    public record Cast(List<DemoPerson> people, String phrase) {

        public Cast {
            people = List.copyOf(people);
        }

        /** Does not tell the phrase. */
        @Override
        public String toString() {
            return people.size() + " people of the demonstration";
        }
    }

    /** Adds the people that are missing, gives all of them the same new pass-phrase, and has some decide cases. */
    public Cast prepare() {
        String phrase = DemoPhrase.byLot(new SecureRandom());
        DemoPerson.ALL.forEach(person -> prepare(person, phrase));
        StaffMember examiner = first(Role.EXAMINER);
        if (!decisions.areMade(examiner)) {
            decisions.make(examiner, first(Role.SECOND_REVIEWER));
            DemoPerson.ALL.stream()
                    .filter(person -> !person.profile().access().areas().isEmpty())
                    .map(this::member)
                    .forEach(decisions::take);
        }
        return new Cast(DemoPerson.ALL, phrase);
    }

    private void prepare(DemoPerson person, String phrase) {
        if (staff.byId(person.account()).isEmpty()) {
            staff.add(person.account(), person.profile(), ACTOR);
        }
        try {
            staff.setPassword(person.account(), phrase, ACTOR);
        } catch (UnusablePasswordException e) {
            throw new IllegalStateException("A pass-phrase by lot keeps the rules", e);
        }
    }

    private StaffMember first(Role role) {
        return DemoPerson.ALL.stream()
                .filter(person -> person.profile().access().has(role))
                .map(this::member)
                .findFirst()
                .orElseThrow();
    }

    private StaffMember member(DemoPerson person) {
        return staff.byId(person.account()).orElseThrow();
    }
}
