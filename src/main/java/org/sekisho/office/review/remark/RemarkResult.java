package org.sekisho.office.review.remark;

/** What became of a remark that somebody wanted to write or to strike out. */
public sealed interface RemarkResult {

    <T> T handledBy(Handler<T> handler);

    /** It is done. */
    record Done() implements RemarkResult {
        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.done(this);
        }
    }

    /** There is no such case, or the person may not know of it. */
    record Unknown() implements RemarkResult {
        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.unknown(this);
        }
    }

    /** Nothing was done. */
    record Refused(Why why) implements RemarkResult {
        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.refused(this);
        }
    }

    /** Why nothing was done. */
    enum Why {
        NO_WORDS,
        TOO_MANY_WORDS,
        /** Only the author may strike a remark out, and once. */
        NOT_THEIRS
    }

    interface Handler<T> {

        T done(Done result);

        T unknown(Unknown result);

        T refused(Refused result);
    }
}
