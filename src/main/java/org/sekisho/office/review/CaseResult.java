package org.sekisho.office.review;

/**
 * What became of something that a person wanted to do about a case.
 *
 * @param <W> why it may be refused
 */
public sealed interface CaseResult<W extends Enum<W>> {

    <T> T handledBy(Handler<W, T> handler);

    /** It is done. */
    record Done<W extends Enum<W>>() implements CaseResult<W> {
        @Override
        public <T> T handledBy(Handler<W, T> handler) {
            return handler.done();
        }
    }

    /** There is no such case, or nothing such about it, or the person may not know of it. */
    record Unknown<W extends Enum<W>>() implements CaseResult<W> {
        @Override
        public <T> T handledBy(Handler<W, T> handler) {
            return handler.unknown();
        }
    }

    /** Nothing was done. */
    record Refused<W extends Enum<W>>(W why) implements CaseResult<W> {
        @Override
        public <T> T handledBy(Handler<W, T> handler) {
            return handler.refused(why);
        }
    }

    interface Handler<W extends Enum<W>, T> {

        T done();

        T unknown();

        T refused(W why);
    }
}
