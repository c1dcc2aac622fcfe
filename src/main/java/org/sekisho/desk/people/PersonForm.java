package org.sekisho.desk.people;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.FormFields;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;

/**
 * A person as they are typed, whatever was sent. What means nothing as a role, level or language is not given: the least
 * of it holds.
 *
 * @param areas of technology, by their codes, with commas or spaces between them
 */
record PersonForm(
        @Nullable String account,
        @Nullable String name,
        @Nullable List<String> roles,
        @Nullable String areas,
        @Nullable String allAreas,
        @Nullable String cleared,
        @Nullable String language) {

    static final PersonForm EMPTY =
            new PersonForm("", "", List.of(), "", null, Handling.OPEN.name(), Language.EN.name());

    static PersonForm of(StaffMember person) {
        Profile profile = person.profile();
        Access access = profile.access();
        return new PersonForm(
                person.id().value(),
                profile.displayName(),
                access.roles().stream().map(Role::name).toList(),
                String.join(", ", access.areas()),
                access.allAreas() ? "true" : null,
                access.cleared().name(),
                profile.language().name());
    }

    Optional<StaffId> id() {
        return StaffId.of(text(account));
    }

    /** The profile that an administrator decides; empty if its name or areas cannot be. */
    Optional<Profile> profile() {
        try {
            Access access = new Access(
                    chosenRoles(),
                    codes(),
                    everyArea(),
                    Objects.requireNonNullElse(FormFields.one(Handling.class, cleared), Handling.OPEN));
            return Optional.of(new Profile(
                    text(name),
                    access,
                    Objects.requireNonNullElse(FormFields.one(Language.class, language), Language.EN)));
        } catch (IllegalArgumentException cannotBe) {
            return Optional.empty();
        }
    }

    public boolean everyArea() {
        return "true".equals(allAreas);
    }

    public List<Role> everyRole() {
        return List.of(Role.values());
    }

    public List<Handling> everyLevel() {
        return List.of(Handling.values());
    }

    public boolean has(Role role) {
        return chosenRoles().contains(role);
    }

    /** Areas that no list has: perhaps mistyped, perhaps of a list to come. */
    Set<String> unknown(Set<String> known) {
        Set<String> unknown = codes();
        unknown.removeAll(known);
        return unknown;
    }

    private Set<Role> chosenRoles() {
        List<String> given = Objects.requireNonNullElse(roles, List.of());
        return EnumSet.allOf(Role.class).stream()
                .filter(role -> given.contains(role.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private Set<String> codes() {
        return Arrays.stream(text(areas).split("[,、\\s]+"))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
