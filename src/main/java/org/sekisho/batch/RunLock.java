package org.sekisho.batch;

import java.util.Optional;

/** Only one run at a time. The lock is the database's and dies with its holder. */
interface RunLock {

    /** Takes the lock without waiting; empty if another run holds it. */
    Optional<Held> take();

    /** The lock, as long as it is not closed. */
    interface Held extends AutoCloseable {

        @Override
        void close();
    }
}
