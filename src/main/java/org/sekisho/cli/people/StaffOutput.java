package org.sekisho.cli.people;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sekisho.cli.console.JsonAnswer;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Conflict;
import org.sekisho.office.staff.Identity;
import org.sekisho.office.staff.IssuedCode;
import org.sekisho.office.staff.Passkey;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.office.staff.Standing;

/** Prints people: as a table for people, or as one JSON object for programs. */
record StaffOutput(PrintWriter out, Instant now) {

    private static final String COLUMNS = "%-16s %-20s %-13s %-5s %-20s %s";
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    void print(List<StaffMember> staff, boolean json) {
        if (json) {
            JsonAnswer.print(out, StaffJson.of(staff));
            return;
        }
        if (staff.isEmpty()) {
            out.println("Nobody has an account. Add a person: sekisho staff add ID --name NAME --role ROLE");
            return;
        }
        line("ACCOUNT", "NAME", "CLEARED", "LANG", "STATE", "ROLES; AREAS");
        for (StaffMember member : staff) {
            Access access = member.profile().access();
            line(
                    member.id().value(),
                    VisibleText.of(member.profile().displayName()),
                    word(access.cleared()),
                    member.profile().language().tag(),
                    state(member),
                    roles(access) + "; " + areas(access));
        }
    }

    void print(List<Conflict> conflicts, StaffId id) {
        if (conflicts.isEmpty()) {
            out.printf("No conflict of interest of %s is on record.%n", id);
        }
        conflicts.forEach(
                conflict -> out.printf("%-13s %s%n", word(conflict.kind()), VisibleText.of(conflict.value())));
    }

    void printPasskeys(List<Passkey> passkeys, StaffId id) {
        if (passkeys.isEmpty()) {
            out.printf("%s has no passkey.%n", id);
        }
        passkeys.forEach(passkey -> out.printf(
                "%-24s registered %s, last given %s%n",
                VisibleText.of(passkey.label()),
                when(passkey.added()),
                passkey.lastUsed().isAfter(passkey.added()) ? when(passkey.lastUsed()) : "never"));
    }

    void print(Optional<Identity> identity, StaffId id) {
        identity.ifPresentOrElse(
                known -> out.printf("%s is %s at %s%n", id, VisibleText.of(known.subject()), known.issuer()),
                () -> out.printf("%s is bound to nobody at a provider.%n", id));
    }

    void print(IssuedCode issued, StaffId id) {
        out.printf(
                "%s of %s, shown this once: %s%n",
                issued.token() ? "Token" : "Code", id, issued.code().written());
        out.printf(
                "With it %s, until %s. It is kept nowhere.%n",
                issued.token()
                        ? "the program reads how filings stand"
                        : "they set a password of their own, or bind the account to the provider",
                when(issued.until()));
    }

    private void line(String... columns) {
        out.println(COLUMNS.formatted((Object[]) columns).stripTrailing());
    }

    private String state(StaffMember member) {
        Standing standing = member.standing();
        if (!standing.active()) {
            return "locked";
        }
        if (member.isProgram()) {
            return "comes by a token";
        }
        if (!standing.hasPassword()) {
            return "no password yet";
        }
        return standing.isLockedAt(now) ? standing.failedAttempts() + " wrong passwords" : "active";
    }

    private static String roles(Access access) {
        return access.roles().isEmpty()
                ? "no role"
                : access.roles().stream().map(StaffOutput::word).collect(Collectors.joining(", "));
    }

    private static String areas(Access access) {
        if (access.allAreas()) {
            return "all areas";
        }
        return access.areas().isEmpty() ? "no area" : VisibleText.of(String.join(", ", access.areas()));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static String when(Instant time) {
        return MINUTES.format(time);
    }
}
