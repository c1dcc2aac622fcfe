package org.sekisho.office.referral;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.yaml.DataFile;
import org.sekisho.machine.yaml.KnownFields;
import org.sekisho.machine.yaml.Suggestion;
import org.sekisho.office.deadline.LeadTime.Counted;
import org.sekisho.office.deadline.Wording;
import org.sekisho.office.staff.Language;

/** The file of authorities. All of it is used or nothing: what is wrong is noted, each with its line and how to mend it. */
public final class AuthoritiesFile {

    private static final List<String> KEYS = List.of("demonstration", "roles", "authorities");
    private static final List<String> ROLE_KEYS = List.of("role", "name");
    private static final List<String> AUTHORITY_KEYS =
            List.of("authority", "name", "areas", "answer", "escalation", "caseClock", "language", "contact");
    private static final List<String> DAYS_KEYS = List.of("days", "counted");
    private static final List<String> ESCALATION_KEYS = List.of("days", "counted", "to");
    private static final DaysAllowed NONE = new DaysAllowed(1, Counted.WORKING);

    private final KnownFields fields;
    private final Map<String, Wording> roles = new LinkedHashMap<>();
    private final Set<String> codes = new HashSet<>();

    private AuthoritiesFile(KnownFields fields) {
        this.fields = fields;
    }

    /**
     * Reads it.
     *
     * @throws org.sekisho.machine.yaml.DataFileException with all that is wrong with it
     */
    public static Authorities read(Path file) {
        return DataFile.read(
                file,
                (root, problems) -> KnownFields.of(root, "the file of authorities", KEYS, problems)
                        .map(fields -> new AuthoritiesFile(fields).authorities()));
    }

    private enum Answer {
        TRUE,
        FALSE
    }

    private enum CaseClock {
        STAYS,
        MOVES
    }

    private Authorities authorities() {
        boolean demonstration = fields.oneOf("demonstration", Answer.values()).orElse(Answer.FALSE) == Answer.TRUE;
        if (fields.has("roles")) {
            fields.each("roles", "a role", ROLE_KEYS).forEach(this::role);
        }
        codes.addAll(roles.keySet());
        Map<String, KnownFields> written = new LinkedHashMap<>();
        fields.each("authorities", "an authority", AUTHORITY_KEYS).forEach(authority -> {
            String code = authority.text("authority");
            if (!codes.add(code)) {
                authority.note("'%s' is the code of two authorities or roles; keep one".formatted(code));
            }
            written.putIfAbsent(code, authority);
        });
        List<Authority> authorities = new ArrayList<>();
        written.forEach((code, authority) -> authority(code, authority).ifPresent(authorities::add));
        return new Authorities(demonstration, authorities, roles);
    }

    private void role(KnownFields role) {
        String code = role.text("role");
        if (roles.putIfAbsent(code, Wording.read(role, "name")) != null) {
            role.note("role '%s' is there twice; keep one".formatted(code));
        }
    }

    private Optional<Authority> authority(String code, KnownFields authority) {
        Wording name = Wording.read(authority, "name");
        Set<String> areas = areas(authority);
        DaysAllowed answer = authority
                .need("answer")
                .within("answer", DAYS_KEYS)
                .map(AuthoritiesFile::days)
                .orElse(NONE);
        Authority.Escalation escalation = escalation(code, authority);
        boolean movesClock = authority.has("caseClock")
                && authority.oneOf("caseClock", CaseClock.values()).orElse(CaseClock.STAYS) == CaseClock.MOVES;
        Language language = authority.oneOf("language", Language.values()).orElse(Language.EN);
        String contact = authority.text("contact");
        return code.isEmpty()
                ? Optional.empty()
                : authority.made(
                        "authority",
                        () -> new Authority(code, name, areas, answer, escalation, movesClock, language, contact));
    }

    /** {@code all}, or those that are named. */
    private static Set<String> areas(KnownFields authority) {
        List<String> areas = authority.need("areas").wordsIfThere("areas");
        return areas.equals(List.of("all")) ? Set.of() : Set.copyOf(areas);
    }

    private static DaysAllowed days(KnownFields allowed) {
        Counted counted = allowed.oneOf("counted", Counted.values()).orElse(Counted.WORKING);
        String days = allowed.text("days", "\\d{1,4}", "a whole number such as 10");
        return days.matches("\\d{1,4}")
                ? allowed.made("days", () -> new DaysAllowed(Integer.parseInt(days), counted))
                        .orElse(NONE)
                : NONE;
    }

    private Authority.@Nullable Escalation escalation(String code, KnownFields authority) {
        return authority
                .within("escalation", ESCALATION_KEYS)
                .map(escalation -> new Authority.Escalation(days(escalation), to(code, escalation)))
                .orElse(null);
    }

    private String to(String code, KnownFields escalation) {
        String to = escalation.text("to");
        if (to.equals(code) && !to.isEmpty()) {
            escalation.note("to", "'to' is the authority itself; name another, or a role");
        } else if (!to.isEmpty() && !codes.contains(to)) {
            List<String> known =
                    codes.stream().filter(other -> !other.equals(code)).sorted().toList();
            escalation.note(
                    "to",
                    "no authority and no role here has the code '%s'%s".formatted(to, Suggestion.after(to, known)));
        }
        return to;
    }
}
