package org.sekisho.cli.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Overlooked;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.office.deadline.Deadline;
import org.sekisho.office.unread.UnreadFiling;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.extraction.UnreadReason;

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
            @Nullable Integer copyVersion,
            List<Part> parts) {

        static Filing of(UnreadFiling filing, LocalDate today) {
            Deadline deadline = filing.deadline();
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
                    filing.copyVersion() == 0 ? null : filing.copyVersion(),
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
