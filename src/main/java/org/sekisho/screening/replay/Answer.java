package org.sekisho.screening.replay;

import java.util.Locale;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.screening.record.RecordedOutcome;

/** An entry that was found, and with which certainty. */
public record Answer(String list, String entry, String queue, String requirement, boolean near) {

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
