package org.sekisho.office.review.assigning;

/** What became of a wish to assign a case, or to release it. */
public sealed interface AssignmentResult {

    <T> T handledBy(Handler<T> handler);

    /** It is done. */
    record Done() implements AssignmentResult {
        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.done(this);
        }
    }

    /** There is no such case, or the person may not know of it. */
    record Unknown() implements AssignmentResult {
        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.unknown(this);
        }
    }

    /** Nothing was done. */
    record Refused(Why why) implements AssignmentResult {
        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.refused(this);
        }
    }

    /** Why nothing was done. */
    enum Why {
        /** The person's roles do not let them. */
        ROLE,
        /** The case has ended, and is nobody's work. */
        ENDED,
        /** Somebody else assigned or released it meanwhile. */
        CHANGED,
        /** There is nobody of that name who may decide the case. */
        NOBODY,
        /** It is assigned to that person already. */
        THEIRS_ALREADY,
        TOO_MANY_WORDS
    }

    interface Handler<T> {

        T done(Done result);

        T unknown(Unknown result);

        T refused(Refused result);
    }
}
