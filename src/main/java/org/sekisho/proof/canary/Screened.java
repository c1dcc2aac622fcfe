package org.sekisho.proof.canary;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.screening.OutcomeKind;
import org.sekisho.screening.ScreeningOutcome;
import org.sekisho.screening.record.RecordedOutcome.RecordedEntries;

/**
 * The outcome of a filing as canaries are judged by it.
 *
 * @param kind null if it was not screened
 * @param found entries, as {@code LIST:ENTRY}
 * @param flagging those of them that call for a person
 */
record Screened(@Nullable OutcomeKind kind, Set<String> found, Set<String> flagging) {

    static final Screened NOT_AT_ALL = new Screened(null, Set.of(), Set.of());

    static Screened of(RecordedEntries outcome) {
        Set<String> found = new TreeSet<>();
        Set<String> flagging = new TreeSet<>();
        outcome.found().forEach(finding -> {
            String entry = finding.list() + ":" + finding.entry();
            found.add(entry);
            if (finding.queue().opensCase()) {
                flagging.add(entry);
            }
        });
        return new Screened(outcome.kind(), found, flagging);
    }

    static Screened of(ScreeningOutcome outcome) {
        Set<String> found = new TreeSet<>();
        Set<String> flagging = new TreeSet<>();
        outcome.findings().forEach(finding -> {
            String entry =
                    finding.list().list().value() + ":" + finding.entry().code().value();
            found.add(entry);
            if (finding.entry().queue().opensCase()) {
                flagging.add(entry);
            }
        });
        return new Screened(outcome.kind(), found, flagging);
    }

    /** The entries of a list, or of all lists, that call for a person; empty if there is none. */
    String flaggedBy(@Nullable String list) {
        return flagging.stream()
                .filter(entry -> list == null || entry.startsWith(list + ":"))
                .collect(Collectors.joining(", "));
    }

    String words() {
        return kind == null ? "not screened at all" : kind.name().toLowerCase(Locale.ROOT);
    }
}
