package org.sekisho.desk.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.Moments;
import org.sekisho.office.review.Refusal;
import org.sekisho.office.review.deciding.Remark;
import org.sekisho.office.staff.StaffMember;

/**
 * Remarks on a case, and what somebody typed for one that was not written.
 *
 * @param problemKey of the words for why; null if nothing is wrong
 */
record RemarksPage(
        List<Line> remarks, String typed, @Nullable String problemKey) {

    /**
     * A remark.
     *
     * @param struckAt null if it stands
     * @param mayStrike whether the reader may strike it out
     */
    record Line(
            long id,
            String by,
            String at,
            String words,
            @Nullable String struckAt,
            boolean mayStrike) {

        @Override
        public String toString() {
            return "remark " + id;
        }
    }

    /** What was typed and not written. */
    record Typed(String words, @Nullable Refusal why) {

        static final Typed NOTHING = new Typed("", null);

        @Override
        public String toString() {
            return "remark, " + why;
        }
    }

    static RemarksPage of(List<Remark> remarks, Typed typed, StaffMember reader) {
        return new RemarksPage(
                remarks.stream().map(remark -> line(remark, reader)).toList(),
                typed.words(),
                typed.why() == null ? null : typed.why().key());
    }

    private static Line line(Remark remark, StaffMember reader) {
        return new Line(
                remark.id(),
                remark.by().value(),
                Moments.minute(remark.at()),
                remark.words(),
                remark.struckAt() == null ? null : Moments.minute(remark.struckAt()),
                remark.struckAt() == null && remark.by().equals(reader.id()));
    }

    @Override
    public String toString() {
        return "%d remarks".formatted(remarks.size());
    }
}
