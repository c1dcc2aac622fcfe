package org.sekisho.screening.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.screening.record.RecordedOutcome;

/** The result of replaying a filing. */
public sealed interface Replayed {

    /** There is nothing to replay by: no run had begun, the filing waits, or its words are not kept. */
    record Impossible(Reason reason) implements Replayed {

        /** Why not. */
        public enum Reason {
            NO_RUN,
            NO_TEXT,
            /** The kept words cannot be read back. */
            TEXT_DAMAGED,
            /** A list is kept as the run used it, and is no longer read. */
            LIST_NOT_READ,
            /** A list cannot be read, and is not kept as the run used it. */
            LIST_CHANGED
        }
    }

    /**
     * The answers of a run's lists.
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
    }

    /**
     * A comparison with the record of that run.
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
    }

    /** Sources of a difference. */
    enum Cause {
        /** The documents, read again, give other words than those that are kept. */
        TEXT,
        /** A list is not kept as the run used it. */
        LIST,
        /** Text and lists are as they were: another program, or one that is set otherwise, answers otherwise. */
        PROGRAM,
        /** Text, lists and program are as they were: what is on record is not what was found. */
        RECORD
    }

    /** An entry that was found, and with which certainty. */
    record Answer(String list, String entry, String queue, String requirement, boolean near) {

        static Answer of(EntryFinding found) {
            return new Answer(
                    found.list().list().value(),
                    found.entry().code().value(),
                    found.entry().queue().name(),
                    found.requirement().name(),
                    found.near());
        }

        static Answer of(RecordedOutcome.Finding recorded) {
            return new Answer(
                    recorded.list(),
                    recorded.entry(),
                    recorded.queue().name(),
                    recorded.requirement().name(),
                    recorded.near());
        }

        /** For a person: {@code QUANTUM-01 of focus-areas, secrecy}. */
        @Override
        public String toString() {
            return "%s of %s, %s%s%s"
                    .formatted(
                            entry,
                            list,
                            queue.toLowerCase(Locale.ROOT),
                            requirement.equals("MET") ? "" : ", what it requires is " + words(requirement),
                            near ? ", near" : "");
        }

        private static String words(String code) {
            return code.toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
