package org.sekisho.desk.runs;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DaysLeft;
import org.sekisho.desk.DeskPart;
import org.sekisho.desk.ReaderPage;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.Deadline;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.office.unread.UnreadFiling;
import org.sekisho.office.unread.UnreadFilings;
import org.sekisho.reading.extraction.UnreadReason;

/** Puts together the page of unread filings. */
@DeskPart
class UnreadPageMaker {

    private final UnreadFilings filings;
    private final Clocks clocks;
    private final Clock clock;

    UnreadPageMaker(UnreadFilings filings, Clocks clocks, Clock clock) {
        this.filings = filings;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** @param mistakeKey what was wrong with what the reader asked for; null if nothing was */
    UnreadPage page(StaffMember reader, @Nullable String mistakeKey) {
        List<UnreadFiling> unread = filings.open(reader.id().value());
        return new UnreadPage(
                ReaderPage.of(reader),
                reasons(unread),
                unread.stream().map(this::row).toList(),
                filings.overlooked().size(),
                reader.has(Role.OPERATOR),
                mistakeKey);
    }

    private static List<UnreadPage.Reason> reasons(List<UnreadFiling> unread) {
        Map<UnreadReason, Integer> counts = new EnumMap<>(UnreadReason.class);
        unread.forEach(filing -> filing.reasons().forEach(reason -> counts.merge(reason, 1, Integer::sum)));
        return counts.entrySet().stream()
                .map(count -> new UnreadPage.Reason(
                        count.getKey().name(),
                        "unread." + count.getKey(),
                        "todo." + count.getKey(),
                        count.getValue(),
                        count.getKey() != UnreadReason.MARKED))
                .toList();
    }

    private UnreadPage.Row row(UnreadFiling filing) {
        Deadline deadline = filing.deadline();
        return new UnreadPage.Row(
                filing.number().value(),
                filing.version(),
                filing.sinceRun(),
                filing.since().atZone(ZoneOffset.UTC).toLocalDate().toString(),
                DaysLeft.of(filing.clock(), deadline, clocks, clock.instant()),
                deadline == null ? null : deadline.lastDay().toString(),
                parts(filing),
                filing.retryAsked(),
                filing.copyVersion(),
                !filing.marked() && !filing.retryAsked());
    }

    private static List<UnreadPage.Parts> parts(UnreadFiling filing) {
        Map<UnreadReason, Integer> counts = new EnumMap<>(UnreadReason.class);
        filing.parts().forEach(part -> counts.merge(part.reason(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> new UnreadPage.Parts(count.getKey().name(), "unread." + count.getKey(), count.getValue()))
                .toList();
    }
}
