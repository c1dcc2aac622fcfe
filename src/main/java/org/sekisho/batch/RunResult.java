package org.sekisho.batch;

/** How an attempt to run ended. */
public sealed interface RunResult {

    <T> T handledBy(Handler<T> handler);

    /** The run took place; its report says how it went. */
    record Ended(RunReport report) implements RunResult {

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.ended(this);
        }
    }

    /** Another run is going on; nothing was done. */
    record Locked() implements RunResult {

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.locked(this);
        }
    }

    /** Deals with every way an attempt may end. */
    interface Handler<T> {

        T ended(Ended result);

        T locked(Locked result);
    }
}
