package org.sekisho.office.review;

import java.time.Clock;
import java.util.List;
import org.sekisho.office.deadline.Clocks;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queue for tests of what works with it. */
public final class CaseQueueFixture {

    private CaseQueueFixture() {}

    public static CaseQueue queue(JdbcClient jdbc, Clock clock) {
        return new CaseQueue(jdbc, new Clocks(List.of(), null), clock);
    }

    public static NextCase next(CaseQueue queue, CaseDesk desk) {
        return new NextCase(queue, desk);
    }
}
