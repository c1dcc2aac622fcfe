package org.sekisho.office.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the cases that subjects of the audit trail are about: {@code case 12}, {@code US1 version 1 SECRECY}. */
@Repository
public record CaseSubjects(JdbcClient jdbc) {

    private static final Pattern BY_KEY = Pattern.compile("case (\\d{1,18})");
    private static final Pattern BY_FILING = Pattern.compile("(\\S+) version \\d+ [A-Z]+");

    /** The cases of those subjects that this person may know of, by subject. */
    public Map<String, CaseId> known(Collection<String> subjects, StaffMember reader) {
        List<Long> keys = found(BY_KEY, subjects).map(Long::valueOf).toList();
        List<String> numbers = found(BY_FILING, subjects).toList();
        if (keys.isEmpty() && numbers.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        SELECT c.id, CONCAT(f.number, ' version ', f.version, ' ', c.queue) AS subject
                        FROM review_case c JOIN filing f ON f.id = c.filing_id
                        WHERE (c.id IN (:keys) OR f.number IN (:numbers)) AND %s""".formatted(new NeedToKnow(reader).condition()))
                .params(new NeedToKnow(reader).values())
                .param("keys", keys.isEmpty() ? List.of(0L) : keys)
                .param("numbers", numbers.isEmpty() ? List.of("") : numbers)
                .query((row, n) -> Map.entry(row.getString("subject"), new CaseId(row.getLong("id"))))
                .list()
                .stream()
                .flatMap(found -> Stream.of(found, Map.entry("case " + found.getValue(), found.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private static Stream<String> found(Pattern pattern, Collection<String> subjects) {
        return subjects.stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(CaseSubjects::first)
                .distinct();
    }

    private static String first(Matcher matched) {
        @Nullable String group = matched.group(1);
        return Objects.requireNonNull(group);
    }
}
