package org.sekisho.machine.fault;

import java.util.function.Function;

/** The result of work on one filing. */
public sealed interface Attempt<T> {

    /** Handles both ways it can have gone. */
    <R> R handledBy(Function<? super T, ? extends R> done, Function<? super Broken<T>, ? extends R> broken);

    /** Whether it came to its end. */
    default boolean isDone() {
        return handledBy(done -> true, broken -> false);
    }

    /**
     * The value.
     *
     * @throws BrokenWorkException if it broke the program; a barrier further out takes it for the same fault
     */
    default T orThrow() {
        return handledBy(done -> done, broken -> {
            throw new BrokenWorkException(broken.fault(), broken.cause());
        });
    }

    /** It came to its end. */
    record Done<T>(T value) implements Attempt<T> {

        @Override
        public <R> R handledBy(Function<? super T, ? extends R> done, Function<? super Broken<T>, ? extends R> broken) {
            return done.apply(value);
        }
    }

    /**
     * It broke the program.
     *
     * @param cause what was thrown, or where it was when its time was over; its messages may quote a filing
     */
    record Broken<T>(ProgramFault fault, Throwable cause) implements Attempt<T> {

        @Override
        public <R> R handledBy(Function<? super T, ? extends R> done, Function<? super Broken<T>, ? extends R> broken) {
            return broken.apply(this);
        }

        /** Says no more than the number: messages of libraries quote what they read. */
        @Override
        public String toString() {
            return fault.summary();
        }
    }
}
