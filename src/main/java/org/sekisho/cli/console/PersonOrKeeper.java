package org.sekisho.cli.console;

import java.util.Arrays;
import org.sekisho.office.staff.Actor;
import org.sekisho.office.staff.ProviderSignIn;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffMember;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * Who does what takes a person with a role, or whoever runs the machine: as long as nobody with that role can sign in, as before the
 * first administrator has, and where they say so, as when the last one has left.
 */
public final class PersonOrKeeper {

    @Mixin
    private Person person = new Person();

    @Option(
            names = "--at-machine",
            scope = ScopeType.INHERIT,
            description = "as whoever runs the machine, without an account; the audit trail has the machine's user")
    private boolean atMachine;

    /** @throws Person.NobodyException if it takes a person and is none's */
    public Actor of(ApplicationContext sekisho, Role... roles) {
        boolean nobodyCan = sekisho.getBean(Staff.class).all().stream().noneMatch(one -> can(one, sekisho, roles));
        return !person.isNamed()
                        && (nobodyCan || atMachine && Person.ofMachine(sekisho).isEmpty())
                ? new Actor.Keeper(Place.user())
                : person.member(sekisho, roles);
    }

    private static boolean can(StaffMember member, ApplicationContext sekisho, Role... roles) {
        return member.standing().active()
                && Arrays.stream(roles).anyMatch(member::has)
                && (member.standing().hasPassword()
                        || sekisho.getBean(ProviderSignIn.class).of(member.id()).isPresent());
    }
}
