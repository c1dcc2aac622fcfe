package org.sekisho.cli.filing;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.JsonAnswer;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Overlooked;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.office.deadline.Deadline;
import org.sekisho.office.unread.UnreadFiling;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.extraction.UnreadReason;

/** Prints the unread filings: as a table for people, or as one JSON object for programs. */
record UnreadOutput(PrintWriter out, LocalDate today) {

    private static final int MOST_PARTS = 10;
    private static final String COLUMNS = "%-28s %-22s %-14s %s";

    void print(List<UnreadFiling> unread, List<Overlooked> overlooked, boolean json) {
        if (json) {
            JsonAnswer.print(out, UnreadJson.of(unread, overlooked, today));
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
        Long left = left(filing, today);
        if (left == null) {
            return filing.clock() == null ? "no clock" : "not stated";
        }
        return left >= 0 ? Long.toString(left) : "overdue by " + -left;
    }

    /** To the last day on which something can be done with effect, as the queue counts. */
    static @Nullable Long left(UnreadFiling filing, LocalDate today) {
        Deadline deadline = filing.deadline();
        return deadline == null ? null : ChronoUnit.DAYS.between(today, deadline.actBy());
    }

    private static String progress(UnreadFiling filing) {
        if (filing.retryAsked()) {
            return "the next run tries again";
        }
        FilingNumber copy = filing.copyNumber();
        if (copy == null) {
            return "";
        }
        String whose = copy.equals(filing.number()) ? "" : " of " + copy;
        return "version %d%s is its copy".formatted(filing.copyVersion(), whose);
    }

    /** How many filings have each reason; one with two reasons counts under both. */
    static Map<UnreadReason, Integer> counts(List<UnreadFiling> unread) {
        Map<UnreadReason, Integer> counts = new EnumMap<>(UnreadReason.class);
        unread.forEach(filing -> filing.reasons().forEach(reason -> counts.merge(reason, 1, Integer::sum)));
        return counts;
    }

    /** The unread filings as programs get them. These names are a contract. */
    record UnreadJson(Map<UnreadReason, Integer> counts, List<Filing> filings, List<Passed> overlooked) {

        static UnreadJson of(List<UnreadFiling> unread, List<Overlooked> overlooked, LocalDate today) {
            return new UnreadJson(
                    UnreadOutput.counts(unread),
                    unread.stream().map(filing -> Filing.of(filing, today)).toList(),
                    overlooked.stream()
                            .map(thing -> new Passed(
                                    VisibleText.of(thing.source()), thing.why().name()))
                            .toList());
        }

        record Filing(
                String number,
                int version,
                long sinceRun,
                Instant since,
                @Nullable String clock,
                @Nullable LocalDate dueOn,
                @Nullable LocalDate actBy,
                @Nullable Long daysLeft,
                boolean retryAsked,
                @Nullable String copyNumber,
                @Nullable Integer copyVersion,
                List<Part> parts) {

            static Filing of(UnreadFiling filing, LocalDate today) {
                Deadline deadline = filing.deadline();
                FilingNumber copy = filing.copyNumber();
                return new Filing(
                        filing.number().value(),
                        filing.version(),
                        filing.sinceRun(),
                        filing.since(),
                        filing.clock(),
                        deadline == null ? null : deadline.lastDay(),
                        deadline == null ? null : deadline.actBy(),
                        UnreadOutput.left(filing, today),
                        filing.retryAsked(),
                        copy == null ? null : copy.value(),
                        copy == null ? null : filing.copyVersion(),
                        filing.parts().stream().map(Part::of).toList());
            }
        }

        record Part(String document, @Nullable Integer page, UnreadReason code, String reason, String detail) {

            static Part of(UnreadPart part) {
                return new Part(
                        VisibleText.of(part.document()),
                        part.page() == 0 ? null : part.page(),
                        part.reason(),
                        part.reason().words(),
                        VisibleText.of(part.detail()));
            }
        }

        record Passed(String source, String why) {}
    }
}
