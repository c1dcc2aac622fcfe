package org.sekisho.cli.filing;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.register.Overlooked;
import org.sekisho.intake.filing.text.VisibleText;
import org.sekisho.office.deadline.Deadline;
import org.sekisho.office.unread.UnreadFiling;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.extraction.UnreadReason;
import tools.jackson.databind.json.JsonMapper;

/** Prints the unread filings: as a table for people, or as one JSON object for programs. */
final class UnreadOutput {

    private static final int MOST_PARTS = 10;
    private static final String COLUMNS = "%-28s %-22s %-14s %s";

    private final PrintWriter out;
    private final LocalDate today;

    UnreadOutput(PrintWriter out, LocalDate today) {
        this.out = out;
        this.today = today;
    }

    void print(List<UnreadFiling> unread, List<Overlooked> overlooked, boolean json) {
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(object(unread, overlooked)));
        } else {
            printForPeople(unread);
            printOverlooked(overlooked);
        }
    }

    private void printForPeople(List<UnreadFiling> unread) {
        if (unread.isEmpty()) {
            out.println("Every filing that was screened was read in full.");
            return;
        }
        line("FILING", "UNREAD SINCE", "DAYS LEFT", "");
        unread.forEach(this::print);
        out.printf("%nUnread filings: %d%n", unread.size());
        counts(unread)
                .forEach((reason, count) -> out.printf("  %-20s %5d  %s%n", reason.name(), count, reason.words()));
        out.println("After a fix: sekisho retry [FILING…]. With a readable copy: sekisho replace FILING FILE.");
    }

    private void printOverlooked(List<Overlooked> overlooked) {
        if (!overlooked.isEmpty()) {
            out.printf("%nIn the inboxes, and by the last run not taken in, or not as what it is:%n");
            overlooked.forEach(thing -> out.printf(
                    "  %s: %s%n", VisibleText.of(thing.source()), thing.why().words()));
        }
    }

    private void print(UnreadFiling filing) {
        line(
                filing.number() + (filing.version() > 1 ? " v" + filing.version() : ""),
                "run %d, %s"
                        .formatted(
                                filing.sinceRun(),
                                filing.since().atZone(ZoneOffset.UTC).toLocalDate()),
                daysLeft(filing),
                progress(filing));
        filing.parts().stream()
                .limit(MOST_PARTS)
                .forEach(part -> out.printf("  %-10s %s%n", part.reason(), VisibleText.of(part.summary())));
        if (filing.parts().size() > MOST_PARTS) {
            out.printf(
                    "  … and %d parts more: sekisho unread --json%n",
                    filing.parts().size() - MOST_PARTS);
        }
    }

    private void line(Object... columns) {
        out.println(COLUMNS.formatted(columns).stripTrailing());
    }

    private String daysLeft(UnreadFiling filing) {
        Long left = left(filing);
        if (left == null) {
            return filing.clock() == null ? "no clock" : "not stated";
        }
        return left >= 0 ? Long.toString(left) : "overdue by " + -left;
    }

    /** To the last day on which something can be done with effect, as the queue counts. */
    private @Nullable Long left(UnreadFiling filing) {
        Deadline deadline = filing.deadline();
        return deadline == null ? null : ChronoUnit.DAYS.between(today, deadline.actBy());
    }

    private static String progress(UnreadFiling filing) {
        if (filing.retryAsked()) {
            return "the next run tries again";
        }
        return filing.copyVersion() > 0 ? "version %d is its copy".formatted(filing.copyVersion()) : "";
    }

    /** How many filings have each reason; one with two reasons counts under both. */
    private static Map<UnreadReason, Integer> counts(List<UnreadFiling> unread) {
        Map<UnreadReason, Integer> counts = new EnumMap<>(UnreadReason.class);
        unread.forEach(filing -> filing.reasons().forEach(reason -> counts.merge(reason, 1, Integer::sum)));
        return counts;
    }

    private Map<String, Object> object(List<UnreadFiling> unread, List<Overlooked> overlooked) {
        Map<String, Object> object = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts(unread).forEach((reason, count) -> counts.put(code(reason), count));
        object.put("counts", counts);
        object.put("filings", unread.stream().map(this::object).toList());
        object.put("overlooked", overlooked.stream().map(UnreadOutput::object).toList());
        return object;
    }

    private Map<String, Object> object(UnreadFiling filing) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("number", filing.number().value());
        object.put("version", filing.version());
        object.put("sinceRun", filing.sinceRun());
        object.put("since", filing.since().toString());
        object.put("clock", filing.clock());
        Deadline deadline = filing.deadline();
        object.put("dueOn", deadline == null ? null : deadline.lastDay().toString());
        object.put("actBy", deadline == null ? null : deadline.actBy().toString());
        object.put("daysLeft", left(filing));
        object.put("retryAsked", filing.retryAsked());
        object.put("copyVersion", filing.copyVersion() == 0 ? null : filing.copyVersion());
        object.put("parts", filing.parts().stream().map(UnreadOutput::object).toList());
        return object;
    }

    private static Map<String, Object> object(UnreadPart part) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("document", VisibleText.of(part.document()));
        object.put("page", part.page() == 0 ? null : part.page());
        object.put("code", code(part.reason()));
        object.put("reason", part.reason().words());
        object.put("detail", VisibleText.of(part.detail()));
        return object;
    }

    private static String code(UnreadReason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> object(Overlooked thing) {
        return Map.of(
                "source", VisibleText.of(thing.source()), "why", thing.why().name());
    }
}
