package org.sekisho.desk.deadline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DaysLeft;
import org.sekisho.desk.ReaderPage;

/** Orders that run, the first to run out first. */
record OrdersPage(ReaderPage reader, List<Row> due, List<Row> later) {

    /** @param stateKey of the words for what was decided */
    record Row(
            String number,
            String address,
            @Nullable String clock,
            @Nullable String from,
            @Nullable String lastDay,
            DaysLeft days,
            String stateKey) {}
}
