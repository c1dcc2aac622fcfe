package org.sekisho.office.review.deciding;

import org.sekisho.intake.filing.FilingNumber;

/** What became of something that a person wanted to say of a case. */
public sealed interface GivenResult {

    <T> T handledBy(Handler<T> handler);

    /** It is done. */
    record Done() implements GivenResult {
        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.done(this);
        }
    }

    /** It is done, and the case is now above the person's level. */
    record Gone(FilingNumber number) implements GivenResult {
        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.gone(this);
        }
    }

    /** It waits for a second person. */
    record Proposed() implements GivenResult {
        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.proposed(this);
        }
    }

    /** There is no such case, or the person may not know of it. */
    record Unknown() implements GivenResult {
        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.unknown(this);
        }
    }

    /**
     * Nothing was done.
     *
     * @param hint the code that was perhaps meant; empty if there is none
     */
    record Refused(Why why, String hint) implements GivenResult {

        Refused(Why why) {
            this(why, "");
        }

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.refused(this);
        }
    }

    /** Why nothing was done. */
    enum Why {
        /** The person's roles do not let them. */
        ROLE,
        /** Only a second reviewer confirms. */
        SECOND,
        /** Nobody confirms what they proposed. */
        OWN,
        /** It was answered, is too old, or the case stands otherwise by now. */
        OVER,
        /** No level is named. */
        NO_LEVEL,
        /** The case has that level. */
        SAME_LEVEL,
        /** Somebody else changed it meanwhile. */
        CHANGED,
        /** The case would be above the person's own level, and they have not said that they know. */
        WOULD_VANISH,
        /** A proposal waits for a second person. */
        STANDING,
        /** The run found entries in the filing, and all of it was read. */
        READ_AND_FOUND,
        /** No list of the run has such an entry. */
        NO_SUCH_ENTRY,
        /** The case has the entry already, or has it no more. */
        GIVEN_ALREADY,
        /** Where in the filing it was read is not said. */
        NO_PLACE,
        NO_WORDS,
        TOO_MANY_WORDS
    }

    interface Handler<T> {

        T done(Done result);

        T gone(Gone result);

        T proposed(Proposed result);

        T unknown(Unknown result);

        T refused(Refused result);
    }
}
