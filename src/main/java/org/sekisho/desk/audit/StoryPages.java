package org.sekisho.desk.audit;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Visit;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditReading;
import org.sekisho.office.audit.AuditReading.AuditQuestion;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.audit.RowSeals;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows all that the audit trail has about one filing, as a story in words, and verifies it meanwhile. */
@DeskPage
record StoryPages(AuditReading reading, AuditTrail trail, RowSeals seals, Staff staff) {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final Pattern OF_VERSION = Pattern.compile("(\\S+) version (\\d+)(?: (\\S+))?");
    /** A seal, another hash or the seed of a lot in a detail, with the word before it: the record has it, and nobody reads it. */
    private static final Pattern HASH = Pattern.compile("(?:, |^)(?:[a-z ]+ [0-9a-f]{64}[^\\s,]*|lot -?\\d+)");

    private static final Pattern RUN = Pattern.compile("sekisho run (\\d{1,18})");

    /** The most records of a story. */
    static final int MOST = 1000;

    /** The most records of the trail that are gone over while somebody waits. */
    private static final long MOST_VERIFIED = 200_000;

    @GetMapping("/trail/story")
    String story(@RequestParam(defaultValue = "") String filing, Visit visit) {
        return FilingNumber.of(filing.strip())
                .map(number -> story(number, visit))
                .orElse("redirect:/trail");
    }

    private String story(FilingNumber number, Visit visit) {
        String beginning = number + " version ";
        List<AuditReading.Entry> entries = new ArrayList<>(
                reading.some(new AuditQuestion(null, null, List.of(beginning), null, null), null, MOST));
        trail.add(visit.reader().id().value(), AuditAction.TRAIL_READ, "audit trail", TrailPages.told(entries));
        Collections.reverse(entries);
        return visit.page(
                "story",
                new StoryPage(
                        number.value(),
                        entries.stream()
                                .filter(entry -> !entry.event().action().equals(AuditAction.ROWS_SEALED.name()))
                                .map(this::told)
                                .toList(),
                        entries.size() == MOST,
                        entries.isEmpty()
                                ? Verified.NOT_ALL
                                : verified(entries.get(0).number()),
                        seals
                                .differingFrom(entries.stream()
                                        .map(AuditReading.Entry::event)
                                        .toList())
                                .stream()
                                .map(RowSeals.Differing::words)
                                .toList()));
    }

    /** The number of the filing that a record is about; empty if it is about none. */
    static Optional<String> filingOf(String subject) {
        Matcher found = OF_VERSION.matcher(subject);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private Verified verified(long first) {
        return trail.head().record() - first > MOST_VERIFIED
                ? Verified.NOT_ALL
                : trail.firstBreakAfter(first - 1).isEmpty() ? Verified.HOLDS : Verified.BROKEN;
    }

    private StoryPage.Told told(AuditReading.Entry entry) {
        Matcher about = OF_VERSION.matcher(entry.event().subject());
        boolean known = about.matches();
        Matcher run = RUN.matcher(entry.event().actor());
        return new StoryPage.Told(
                entry.number(),
                SECOND.format(entry.at().atZone(ZoneOffset.UTC)),
                name(entry.event().actor()),
                run.matches() ? run.group(1) : null,
                entry.event().action(),
                known ? about.group(2) : "",
                known ? about.group(3) : null,
                Arrays.stream(VisibleText.of(
                                        HASH.matcher(entry.event().detail()).replaceAll(""))
                                .split(", "))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private String name(String actor) {
        return StaffId.of(actor)
                .flatMap(staff::byId)
                .map(person -> person.profile().displayName())
                .orElse(VisibleText.of(actor));
    }

    /** Results of going over the chain from the first record of a story to the end of the trail. */
    enum Verified {
        HOLDS,
        BROKEN,
        /** The trail is too long for a page, or there is nothing. */
        NOT_ALL
    }

    /**
     * The story of a filing.
     *
     * @param told what was done, the oldest first
     * @param more whether only the newest records are told
     * @param differing rows about the filing that are not what the trail says of them, in words
     */
    record StoryPage(String filing, List<Told> told, boolean more, Verified verified, List<String> differing) {

        /**
         * A record in words.
         *
         * @param run the number of the run that did it; null if somebody else did
         * @param queue of the case that it is about; null if it is about the filing
         * @param detail parts of what the record says besides, words or codes for which the desk has words
         */
        record Told(
                long number,
                String at,
                String who,
                @Nullable String run,
                String action,
                String version,
                @Nullable String queue,
                List<String> detail) {}
    }
}
