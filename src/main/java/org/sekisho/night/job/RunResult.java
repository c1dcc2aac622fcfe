package org.sekisho.night.job;

import java.util.List;
import org.sekisho.night.report.RunReport;

/** How an attempt to run ended. */
public sealed interface RunResult {

    <T> T handledBy(Handler<T> handler);

    /**
     * The run took place; its report says how it went.
     *
     * @param died what earlier runs had done when their processes died, which nobody was told of
     * @param failures why it failed, if it did
     */
    record Ended(RunReport report, List<RunReport> died, List<Throwable> failures) implements RunResult {

        public Ended {
            died = List.copyOf(died);
            failures = List.copyOf(failures);
        }

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
