package org.sekisho.office.referral;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.yaml.KnownFields;
import org.sekisho.machine.yaml.ListNode;
import org.sekisho.machine.yaml.NotedProblems;
import org.sekisho.machine.yaml.Suggestion;
import org.sekisho.office.deadline.LeadTime.Counted;
import org.sekisho.office.deadline.Wording;
import org.sekisho.office.staff.Language;

/** Reads the file of authorities. What is wrong with it is noted, all of it, with its line and how to mend it. */
final class AuthoritiesReader {

    private static final List<String> KEYS = List.of("demonstration", "roles", "authorities");
    private static final List<String> ROLE_KEYS = List.of("role", "name");
    private static final List<String> AUTHORITY_KEYS =
            List.of("authority", "name", "areas", "answer", "escalation", "caseClock", "language", "contact");
    private static final List<String> DAYS_KEYS = List.of("days", "counted");
    private static final List<String> ESCALATION_KEYS = List.of("days", "counted", "to");
    private static final DaysAllowed NONE = new DaysAllowed(1, Counted.WORKING);

    private final NotedProblems problems;

    AuthoritiesReader(NotedProblems problems) {
        this.problems = problems;
    }

    /** Empty if a problem was noted. */
    Optional<Authorities> read(ListNode root) {
        return KnownFields.of(root, "the file of authorities", KEYS, problems).flatMap(this::read);
    }

    private Optional<Authorities> read(KnownFields fields) {
        boolean demonstration = fields.oneOf("demonstration", Answer.values()).orElse(Answer.FALSE) == Answer.TRUE;
        Map<String, Wording> roles = roles(fields);
        List<Authority> authorities = authorities(fields, roles.keySet());
        return problems.count() > 0
                ? Optional.empty()
                : Optional.of(new Authorities(demonstration, authorities, roles));
    }

    private enum Answer {
        TRUE,
        FALSE
    }

    private enum CaseClock {
        STAYS,
        MOVES
    }

    private Map<String, Wording> roles(KnownFields fields) {
        Map<String, Wording> roles = new LinkedHashMap<>();
        for (ListNode node : fields.itemsIfThere("roles")) {
            KnownFields.of(node, "a role", ROLE_KEYS, problems).ifPresent(role -> {
                String code = role.text("role");
                if (roles.putIfAbsent(code, Wording.read(role, "name", problems)) != null) {
                    problems.note(node.line(), "role '%s' is there twice; keep one".formatted(code));
                }
            });
        }
        return roles;
    }

    private List<Authority> authorities(KnownFields fields, Set<String> roles) {
        List<Authority> authorities = new ArrayList<>();
        Set<String> codes = new HashSet<>(roles);
        Map<String, KnownFields> written = new LinkedHashMap<>();
        for (ListNode node : fields.items("authorities")) {
            KnownFields.of(node, "an authority", AUTHORITY_KEYS, problems).ifPresent(authority -> {
                String code = authority.text("authority");
                if (!codes.add(code)) {
                    problems.note(
                            node.line(), "'%s' is the code of two authorities or roles; keep one".formatted(code));
                }
                written.putIfAbsent(code, authority);
            });
        }
        written.forEach((code, authority) -> read(code, authority, codes).ifPresent(authorities::add));
        return authorities;
    }

    private Optional<Authority> read(String code, KnownFields fields, Set<String> codes) {
        Wording name = Wording.read(fields, "name", problems);
        Set<String> areas = areas(fields);
        DaysAllowed answer = fields.value("answer")
                .flatMap(node -> KnownFields.of(node, "'answer'", DAYS_KEYS, problems))
                .map(this::days)
                .orElseGet(() -> missing(fields, "answer"));
        Authority.Escalation escalation = escalation(code, fields, codes);
        boolean movesClock = fields.value("caseClock").isPresent()
                && fields.oneOf("caseClock", CaseClock.values()).orElse(CaseClock.STAYS) == CaseClock.MOVES;
        Language language = fields.oneOf("language", Language.values()).orElse(Language.EN);
        String contact = fields.text("contact");
        return code.isEmpty()
                ? Optional.empty()
                : problems.noteIfRefused(
                        fields.lineOf("authority"),
                        () -> new Authority(code, name, areas, answer, escalation, movesClock, language, contact));
    }

    private DaysAllowed missing(KnownFields fields, String key) {
        if (fields.value(key).isEmpty()) {
            problems.note(fields.line(), "'%s' is missing".formatted(key));
        }
        return NONE;
    }

    /** {@code all}, or those that are named. */
    private static Set<String> areas(KnownFields fields) {
        List<ListNode.Scalar> areas = fields.texts("areas");
        boolean all = areas.size() == 1 && areas.get(0).text().equals("all");
        return all ? Set.of() : areas.stream().map(ListNode.Scalar::text).collect(Collectors.toSet());
    }

    private DaysAllowed days(KnownFields fields) {
        Counted counted = fields.oneOf("counted", Counted.values()).orElse(Counted.WORKING);
        return number(fields)
                .flatMap(days -> problems.noteIfRefused(fields.lineOf("days"), () -> new DaysAllowed(days, counted)))
                .orElse(NONE);
    }

    private Optional<Integer> number(KnownFields fields) {
        String written = fields.text("days");
        if (written.matches("\\d{1,4}")) {
            return Optional.of(Integer.valueOf(written));
        }
        if (!written.isEmpty()) {
            problems.note(fields.lineOf("days"), "'days' is a whole number such as 10, not '%s'".formatted(written));
        }
        return Optional.empty();
    }

    private Authority.@Nullable Escalation escalation(String code, KnownFields fields, Set<String> codes) {
        return fields.value("escalation")
                .flatMap(node -> KnownFields.of(node, "'escalation'", ESCALATION_KEYS, problems))
                .map(escalation -> new Authority.Escalation(days(escalation), to(code, escalation, codes)))
                .orElse(null);
    }

    private String to(String code, KnownFields escalation, Set<String> codes) {
        String to = escalation.text("to");
        if (to.equals(code) && !to.isEmpty()) {
            problems.note(escalation.lineOf("to"), "'to' is the authority itself; name another, or a role");
        } else if (!to.isEmpty() && !codes.contains(to)) {
            List<String> known =
                    codes.stream().filter(other -> !other.equals(code)).sorted().toList();
            problems.note(
                    escalation.lineOf("to"),
                    "no authority and no role here has the code '%s'%s".formatted(to, Suggestion.after(to, known)));
        }
        return to;
    }
}
