package org.sekisho.desk.cases.difference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.ReaderPage;
import org.sekisho.desk.text.PlaceWords;
import org.sekisho.office.precedent.VersionDifference;

/**
 * What is different in a version of a filing. It holds the applicant's words; nothing of it goes to a log.
 *
 * @param earlier the version it is held against; 0 if there is none
 * @param addedHits how many places that were found stand in words that were added
 */
record DifferencePage(
        ReaderPage reader,
        long id,
        String number,
        int version,
        int earlier,
        int addedHits,
        boolean none,
        List<Row> rows) {

    DifferencePage {
        rows = List.copyOf(rows);
    }

    static DifferencePage of(
            ReaderPage reader, long id, String number, int version, @Nullable VersionDifference found) {
        return found == null
                ? new DifferencePage(reader, id, number, version, 0, 0, true, List.of())
                : new DifferencePage(
                        reader,
                        id,
                        number,
                        version,
                        found.earlier(),
                        found.addedHits(),
                        found.isNone(),
                        found.stretches().stream().map(Row::of).toList());
    }

    @Override
    public String toString() {
        return "difference of case " + id;
    }

    /**
     * Passages that changed, or how many did not.
     *
     * @param same 0 where something changed
     */
    record Row(int same, PlaceWords place, List<Words> words) {

        Row {
            words = List.copyOf(words);
        }

        static Row of(VersionDifference.Stretch stretch) {
            return new Row(
                    stretch.same(),
                    stretch.at() == null ? PlaceWords.FIRST_PAGE : PlaceWords.of(stretch.at()),
                    stretch.pieces().stream()
                            .map(piece -> new Words(
                                    piece.change() == VersionDifference.Change.ADDED,
                                    piece.change() == VersionDifference.Change.REMOVED,
                                    piece.hit(),
                                    piece.words()))
                            .toList());
        }
    }

    /** Words that were added, removed or kept. */
    record Words(boolean added, boolean removed, boolean hit, String words) {

        @Override
        public String toString() {
            return added ? "added" : removed ? "removed" : "kept";
        }
    }
}
