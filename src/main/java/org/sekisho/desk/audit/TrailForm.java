package org.sekisho.desk.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.audit.AuditReading.AuditQuestion;
import org.springframework.web.util.UriComponentsBuilder;

/** A query of the trail as it stands in the address. Days are those of UTC, as the trail's times are. */
record TrailForm(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String subject,
        @Nullable String from,
        @Nullable String to) {

    /** Before and after these no record was made; a database has no days much farther off. */
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);

    private static final LocalDate LAST = LocalDate.of(9998, 12, 31);

    /**
     * A question to the trail.
     *
     * @param numbers of filings, which the subject may begin with, too
     */
    AuditQuestion question(List<String> numbers) {
        LocalDate last = day(to);
        return new AuditQuestion(
                person(),
                code(),
                Stream.concat(about().stream(), numbers.stream()).toList(),
                beginning(day(from)),
                last == null ? null : beginning(last.plusDays(1)));
    }

    /** Who is asked for; null if nobody is. */
    @Nullable String person() {
        return given(actor);
    }

    /** The subject's beginning, or a filing's number; empty if none is asked for. */
    Optional<String> about() {
        return Optional.ofNullable(given(subject));
    }

    /** The action in capitals, as the trail has it; null if none is asked for. */
    @Nullable String code() {
        String typed = given(action);
        return typed == null ? null : typed.toUpperCase(Locale.ROOT);
    }

    /** Whether both days can be read as such. */
    boolean daysAreDays() {
        return (given(from) == null || day(from) != null) && (given(to) == null || day(to) != null);
    }

    /** The address of what comes after a record. */
    String after(long record) {
        return at("/trail").queryParam("before", record).encode().toUriString();
    }

    /** The address of the same as a file. */
    String file(@Nullable Long before) {
        UriComponentsBuilder address = at("/trail/csv");
        return (before == null ? address : address.queryParam("before", before))
                .encode()
                .toUriString();
    }

    /** The address of the page that asks the same. */
    String page() {
        return at("/trail").encode().toUriString();
    }

    private UriComponentsBuilder at(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "actor", actor);
        add(address, "action", action);
        add(address, "subject", subject);
        add(address, "from", from);
        add(address, "to", to);
        return address;
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        String asked = given(value);
        if (asked != null) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, asked));
        }
    }

    private static @Nullable Instant beginning(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        String day = given(written);
        try {
            LocalDate read = day == null ? null : LocalDate.parse(day);
            return read == null || read.isBefore(FIRST) || read.isAfter(LAST) ? null : read;
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    @Override
    public String toString() {
        return question(List.of()).toString();
    }
}
