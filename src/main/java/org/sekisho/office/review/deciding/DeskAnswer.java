package org.sekisho.office.review.deciding;

import org.sekisho.office.review.DecisionDraft;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.Hold;

/** What became of something that a person wanted to do with a case. */
public sealed interface DeskAnswer {

    <T> T handledBy(Handler<T> handler);

    /** It is done, and the case now stands so. */
    record Done(DeskCase now) implements DeskAnswer {
        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.done(this);
        }
    }

    /** There is no such case, or the person may not know of it. */
    record Unknown() implements DeskAnswer {
        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.unknown(this);
        }
    }

    /** Someone else has it on the table. */
    record HeldBySomeoneElse(DeskCase now, Hold hold) implements DeskAnswer {
        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.heldBySomeoneElse(this);
        }
    }

    /** It was changed since the person saw it: decided, confirmed, taken back. */
    record ChangedMeanwhile(DeskCase now) implements DeskAnswer {
        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.changedMeanwhile(this);
        }
    }

    /** What was asked for is not whole. */
    record Mistaken(DeskCase now, DecisionDraft.Mistake mistake) implements DeskAnswer {
        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.mistaken(this);
        }
    }

    /** It is not for this person to do, or not now. */
    record NotAllowed(DeskCase now, Why why) implements DeskAnswer {
        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.notAllowed(this);
        }
    }

    /** Why something may not be done. */
    enum Why {
        /** The person's roles do not let them. */
        ROLE,
        /** The case stands where this cannot be done with it. */
        STANDING,
        /** Authorities owe answers on it, and the proposal does not say what becomes of them. */
        OWED,
        /** The same person decided it. */
        SAME_PERSON,
        /** Only who decided may take it back. */
        NOT_THEIRS,
        /** The time for it is over, or a second person has answered. */
        TOO_LATE
    }

    interface Handler<T> {

        T done(Done answer);

        T unknown(Unknown answer);

        T heldBySomeoneElse(HeldBySomeoneElse answer);

        T changedMeanwhile(ChangedMeanwhile answer);

        T mistaken(Mistaken answer);

        T notAllowed(NotAllowed answer);
    }
}
