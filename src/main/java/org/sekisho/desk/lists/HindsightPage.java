package org.sekisho.desk.lists;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.Moments;
import org.sekisho.desk.ReaderPage;
import org.sekisho.office.edition.PreviewState;
import org.sekisho.office.edition.SeenHindsight;

/**
 * What an entry would have caught.
 *
 * @param found null if nobody has asked yet for the entry as it is
 */
record HindsightPage(
        ReaderPage reader,
        String address,
        String list,
        String entry,
        String title,
        @Nullable Found found) {

    /**
     * What is found so far.
     *
     * @param since the first day on which any of them could have been known; null if none is caught
     * @param poll the address to ask again at in a moment; null if there is nothing to wait for, or it was asked long enough
     */
    record Found(
            PreviewState.Progress progress,
            String asked,
            boolean goesOn,
            @Nullable String poll,
            @Nullable String since,
            long stillSecret,
            List<Row> rows) {

        static Found of(SeenHindsight seen, @Nullable String again) {
            PreviewState state = seen.state();
            return new Found(
                    state.progress(),
                    Moments.minute(state.asked().at()),
                    state.goesOn(),
                    state.goesOn() ? again : null,
                    seen.knowableSince().map(LocalDate::toString).orElse(null),
                    seen.stillSecret(),
                    seen.rows().stream().map(Row::of).toList());
        }
    }

    /** A filing. */
    record Row(
            String number,
            int version,
            String received,
            boolean inCase,
            @Nullable String publicSince,
            @Nullable Integer daysLeft) {

        static Row of(SeenHindsight.Row row) {
            LocalDate publicSince = row.publicSince();
            return new Row(
                    row.number(),
                    row.version(),
                    row.received().toString(),
                    row.inCase(),
                    publicSince == null ? null : publicSince.toString(),
                    row.daysLeft());
        }
    }
}
