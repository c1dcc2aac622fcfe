package org.sekisho.cli.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.office.deadline.Deadline;
import org.sekisho.office.unread.UnreadFiling;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.extraction.UnreadReason;

/** The days that are told of unread filings are those within which something can still be done. */
class UnreadOutputTests {

    private static final LocalDate ACT_BY = LocalDate.of(2026, 11, 30);

    private static String printed(LocalDate today, boolean json) {
        StringWriter out = new StringWriter();
        Deadline deadline = new Deadline("FR", "tacit-permission", ACT_BY.plusDays(15), ACT_BY, ACT_BY.minusDays(14));
        UnreadFiling filing = new UnreadFiling(
                new FilingId(1),
                new FilingNumber("FR2026001"),
                1,
                1,
                1,
                Instant.parse("2026-11-19T00:00:00Z"),
                "tacit permission",
                deadline,
                false,
                null,
                0,
                List.of(new UnreadPart("claims.pdf", 0, UnreadReason.DAMAGED, "")));
        new UnreadOutput(new PrintWriter(out, true), today).print(List.of(filing), List.of(), json);
        return out.toString();
    }

    @Test
    void countsToTheDayToActByAndNotToTheLastOne() {
        assertThat(printed(ACT_BY.minusDays(3), false)).containsPattern("run 1, 2026-11-19 +3\\n");
        assertThat(printed(ACT_BY.plusDays(2), false)).contains("overdue by 2");
        assertThat(printed(ACT_BY.minusDays(3), true))
                .contains("\"dueOn\":\"2026-12-15\",\"actBy\":\"2026-11-30\",\"daysLeft\":3");
    }
}
