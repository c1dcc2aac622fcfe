package org.sekisho.desk.audit;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.table.FormulaGuard;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Downloads;
import org.sekisho.desk.Visit;
import org.sekisho.desk.door.AccessRules;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditReading;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.audit.RecordedEvent;
import org.sekisho.office.review.CaseSubjects;
import org.sekisho.office.search.FilingSearch;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The audit trail: who did what, and when. Reading it is on the trail, too, by the numbers of the records. */
@DeskPage
record TrailPages(AuditReading reading, AuditTrail trail, FilingSearch filings, CaseSubjects cases, Staff staff) {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** The most records in a file. */
    static final int MOST_IN_FILE = 5000;

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final Pattern RUN = Pattern.compile("run \\d{1,18}");

    @GetMapping("/trail")
    String trail(@ModelAttribute TrailForm asked, @RequestParam(defaultValue = "") String before, Visit visit) {
        if (!asked.daysAreDays()) {
            visit.response().setStatus(HttpStatus.BAD_REQUEST.value());
        }
        Long older = number(before);
        Optional<List<String>> numbers = numbers(asked);
        List<AuditReading.Entry> entries = reading.page(asked.question(numbers.orElse(List.of())), older);
        AuditReading.Choices choices = reading.choices();
        long end = trail.head().record();
        trail.add(visit.reader().id().value(), AuditAction.TRAIL_READ, "audit trail", told(entries));
        Map<String, String> leads = of(entries, visit.reader());
        return visit.page(
                "trail",
                new TrailPage(
                        asked,
                        asked.person(),
                        asked.code(),
                        problems(asked, numbers.isEmpty()),
                        entries.stream().map(entry -> line(entry, leads)).toList(),
                        with(asked.person(), choices.actors()),
                        with(asked.code(), choices.actions()),
                        end,
                        asked.file(older),
                        entries.size() < AuditReading.PAGE
                                ? null
                                : asked.after(entries.get(entries.size() - 1).number())));
    }

    /** The numbers of filings that are asked for; empty if there are too many of them. */
    private Optional<List<String>> numbers(TrailForm asked) {
        return asked.about().map(filings::numbers).orElse(Optional.of(List.of()));
    }

    private static List<String> problems(TrailForm asked, boolean manyNumbers) {
        return Stream.of(asked.daysAreDays() ? "" : "trail.no-day", manyNumbers ? "trail.many-numbers" : "")
                .filter(problem -> !problem.isEmpty())
                .toList();
    }

    /** The choices, with the asked value even if nothing on the trail has it. */
    private static List<String> with(@Nullable String asked, List<String> choices) {
        return asked == null || choices.contains(asked)
                ? choices
                : Stream.concat(choices.stream(), Stream.of(asked)).toList();
    }

    private static @Nullable Long number(String typed) {
        return typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
    }

    /** The records shown and older ones that were asked for, as a file of bounded length. */
    @GetMapping("/trail/csv")
    ResponseEntity<byte[]> file(
            @ModelAttribute TrailForm asked, @RequestParam(defaultValue = "") String before, StaffMember reader) {
        if (!asked.daysAreDays()) {
            return Downloads.instead(asked.page());
        }
        List<AuditReading.Entry> entries =
                reading.some(asked.question(numbers(asked).orElse(List.of())), number(before), MOST_IN_FILE);
        byte[] file = FormulaGuard.csv(
                        List.of("number", "at_utc", "actor", "action", "subject", "detail"),
                        entries.stream()
                                .map(entry -> line(entry, Map.of()))
                                .map(line -> List.of(
                                        line.number(),
                                        line.at(),
                                        line.actor(),
                                        line.action(),
                                        line.subject(),
                                        line.detail())))
                .getBytes(StandardCharsets.UTF_8);
        trail.add(
                reader.id().value(),
                AuditAction.TRAIL_EXPORTED,
                "audit trail",
                "%s, %s".formatted(told(entries), DigestUtils.sha256Hex(file)));
        return Downloads.file(file, CSV, "trail.csv");
    }

    /** The records that were shown, without a word of what was typed: people type into any field. */
    static String told(List<AuditReading.Entry> entries) {
        return entries.isEmpty()
                ? "0 records"
                : "%d records, %d to %d"
                        .formatted(
                                entries.size(),
                                entries.get(entries.size() - 1).number(),
                                entries.get(0).number());
    }

    private static TrailPage.Line line(AuditReading.Entry entry, Map<String, String> leads) {
        RecordedEvent event = entry.event();
        return new TrailPage.Line(
                entry.number(),
                SECOND.format(entry.at().atZone(ZoneOffset.UTC)),
                VisibleText.of(event.actor()),
                event.action(),
                VisibleText.of(event.subject()),
                leads.get(event.subject()),
                VisibleText.of(event.detail()));
    }

    /** Addresses by subject; a subject that leads nowhere is not among them. */
    Map<String, String> of(List<AuditReading.Entry> entries, StaffMember reader) {
        List<String> subjects = entries.stream()
                .map(entry -> entry.event().subject())
                .distinct()
                .toList();
        Map<String, String> links = new HashMap<>();
        if (AccessRules.opensTo(reader, "/runs/{run}")) {
            subjects.stream()
                    .filter(subject -> RUN.matcher(subject).matches())
                    .forEach(run -> links.put(run, "/runs/" + run.substring("run ".length())));
        }
        if (AccessRules.opensTo(reader, "/people/{account}")) {
            subjects.stream().filter(this::isAccount).forEach(account -> links.put(account, "/people/" + account));
        }
        if (AccessRules.opensTo(reader, "/cases/{id}")) {
            cases.known(subjects, reader).forEach((subject, id) -> links.put(subject, "/cases/" + id));
        }
        if (AccessRules.opensTo(reader, "/trail/story")) {
            subjects.forEach(subject ->
                    StoryPages.filingOf(subject).ifPresent(filing -> links.putIfAbsent(subject, story(filing))));
        }
        return links;
    }

    private static String story(String filing) {
        return UriComponentsBuilder.fromPath("/trail/story")
                .queryParam("filing", "{filing}")
                .encode()
                .buildAndExpand(filing)
                .toUriString();
    }

    private boolean isAccount(String subject) {
        return StaffId.of(subject).flatMap(staff::byId).isPresent();
    }

    /**
     * A stretch of the audit trail.
     *
     * @param problems keys of the words that say what could not be asked
     * @param end the number of the trail's last record
     * @param actor who is asked for; null if nobody is
     * @param action what is asked for, as the trail has it; null if nothing is
     * @param actors what there is to choose from, with what is asked for
     * @param actions likewise
     * @param file address of all that is shown and older, as a file
     * @param more address of what is older; null at the beginning of the trail
     */
    record TrailPage(
            TrailForm asked,
            @Nullable String actor,
            @Nullable String action,
            List<String> problems,
            List<Line> lines,
            List<String> actors,
            List<String> actions,
            long end,
            String file,
            @Nullable String more) {

        /** A record in a line; {@code link} is the address of what it is about, null where the reader can open none. */
        record Line(
                long number,
                String at,
                String actor,
                String action,
                String subject,
                @Nullable String link,
                String detail) {}
    }
}
