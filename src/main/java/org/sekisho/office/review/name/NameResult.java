package org.sekisho.office.review.name;

/** What became of a correction of a name. */
public sealed interface NameResult {

    <T> T handledBy(Handler<T> handler);

    /** It is done. */
    record Done() implements NameResult {
        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.done(this);
        }
    }

    /** There is no such case, or the person may not know of it. */
    record Unknown() implements NameResult {
        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.unknown(this);
        }
    }

    /** Nothing was done. */
    record Refused(Why why) implements NameResult {
        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.refused(this);
        }
    }

    /** Why nothing was done. */
    enum Why {
        /** The person's roles do not let them. */
        ROLE,
        /** No such name was found in the text. */
        NOT_FOUND,
        /** What is said of it is what was found. */
        NOTHING_ELSE,
        /** What is written for it is no name. */
        NO_NAME,
        /** There is no such correction, or it was taken back. */
        NO_CORRECTION
    }

    interface Handler<T> {

        T done(Done result);

        T unknown(Unknown result);

        T refused(Refused result);
    }
}
