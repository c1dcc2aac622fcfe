package org.sekisho.screening.replay;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of replaying a filing. */
public sealed interface Replayed {

    <T> T handledBy(Handler<T> handler);

    /** There is nothing to replay by: no run had begun, the filing waits, or its words are not kept. */
    record Impossible(Reason reason) implements Replayed {

        /** Why not. */
        public enum Reason {
            NO_RUN,
            NO_TEXT,
            LIST_NOT_READ
        }

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.impossible(this);
        }
    }

    /**
     * What the lists of a run say of the filing.
     *
     * @param run whose lists they are
     * @param day whose entries were in force
     * @param editions the lists, in words
     * @param answers all that is found
     */
    record Answered(long run, LocalDate day, List<String> editions, List<Answer> answers, Against against)
            implements Replayed {

        public Answered {
            editions = List.copyOf(editions);
            answers = List.copyOf(answers);
        }

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.answered(this);
        }
    }

    /**
     * How it stands to what that run recorded.
     *
     * @param recorded whether that run's outcome is the one on record; otherwise there is nothing to compare with
     * @param missing what was recorded and is not found now
     * @param added what is found now and was not recorded
     * @param cause what the difference comes from; null if there is none
     */
    record Against(
            boolean recorded,
            List<Answer> missing,
            List<Answer> added,
            @Nullable Cause cause) {

        public Against {
            missing = List.copyOf(missing);
            added = List.copyOf(added);
        }

        public boolean differs() {
            return cause != null;
        }
    }

    /** What a difference comes from. */
    enum Cause {
        /** The documents, read again, give other words than those that are kept. */
        TEXT,
        /** A list is not kept as the run used it. */
        LIST,
        /** Text and lists are as they were: the program, or what it is set to, answers otherwise. */
        PROGRAM
    }

    /** Deals with every answer. */
    interface Handler<T> {

        T impossible(Impossible answer);

        T answered(Answered answer);
    }
}
