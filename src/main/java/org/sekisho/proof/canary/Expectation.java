package org.sekisho.proof.canary;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.proof.canary.CanaryResult.Verdict;
import org.sekisho.screening.OutcomeKind;

/**
 * What has to come of a canary.
 *
 * @param list the list it is about; null for all that are in use
 * @param entry the entry that has to be found, {@link #NOT} in front of it if it must not be found, or {@link #CLEAR} or
 *     {@link #UNSCREENABLE}
 */
public record Expectation(@Nullable String list, String entry) {

    /** Nothing may be found that calls for a person. */
    static final String CLEAR = "clear";

    /** It cannot be read, and that has to be told. */
    static final String UNSCREENABLE = "unscreenable";

    /** Before an entry: it must not be found. */
    static final String NOT = "not:";

    /** The expectations that there are, for a person. */
    public static final String FORMS = "LIST:ENTRY, LIST:not:ENTRY, LIST:clear, clear, unscreenable";

    private static final Pattern OF_A_LIST =
            Pattern.compile("([a-z0-9][a-z0-9-]*):(clear|(?:not:)?[A-Z0-9][A-Z0-9.-]{0,31})");

    /**
     * Reads {@code focus-areas:QUANTUM-01}, {@code focus-areas:not:QUANTUM-01}, {@code focus-areas:clear}, {@code clear} or
     * {@code unscreenable}.
     */
    public static Optional<Expectation> of(String written) {
        String bare = written.strip();
        if (bare.equals(CLEAR) || bare.equals(UNSCREENABLE)) {
            return Optional.of(new Expectation(null, bare));
        }
        Matcher ofAList = OF_A_LIST.matcher(bare);
        return ofAList.matches() ? Optional.of(new Expectation(ofAList.group(1), ofAList.group(2))) : Optional.empty();
    }

    /** The expectation as {@code canaries.yml} has it. */
    public String written() {
        return list == null ? entry : list + ":" + entry;
    }

    boolean appliesTo(ListsInUse lists) {
        return list == null || lists.has(list);
    }

    boolean mustBeFound() {
        return list != null && !entry.equals(CLEAR) && !entry.startsWith(NOT);
    }

    /** Compares with what came of the filing. */
    Judgement judge(Screened screened, ListsInUse lists) {
        if (!appliesTo(lists)) {
            return new Judgement(Verdict.NOT_APPLICABLE, "list %s is not in use".formatted(list));
        }
        if (entry.equals(UNSCREENABLE)) {
            return screened.kind() == OutcomeKind.UNSCREENABLE
                    ? Judgement.AS_EXPECTED
                    : new Judgement(Verdict.MISSED, "it came out " + screened.words());
        }
        if (entry.startsWith(NOT)) {
            return judgeNotFound(screened, list + ":" + entry.substring(NOT.length()));
        }
        return entry.equals(CLEAR) ? judgeClear(screened) : judgeFound(screened, lists);
    }

    private Judgement judgeClear(Screened screened) {
        if (screened.kind() != OutcomeKind.CLEAR && screened.kind() != OutcomeKind.FLAGGED) {
            return new Judgement(Verdict.FLAGGED, "it came out " + screened.words());
        }
        String flagged = screened.flaggedBy(list);
        return flagged.isEmpty() ? Judgement.AS_EXPECTED : new Judgement(Verdict.FLAGGED, "flagged by " + flagged);
    }

    private static Judgement judgeNotFound(Screened screened, String name) {
        if (screened.kind() != OutcomeKind.CLEAR && screened.kind() != OutcomeKind.FLAGGED) {
            return new Judgement(Verdict.FLAGGED, "it came out " + screened.words());
        }
        return screened.found().contains(name)
                ? new Judgement(Verdict.FLAGGED, "%s was found".formatted(name))
                : Judgement.AS_EXPECTED;
    }

    private Judgement judgeFound(Screened screened, ListsInUse lists) {
        if (screened.kind() != OutcomeKind.CLEAR && screened.kind() != OutcomeKind.FLAGGED) {
            return new Judgement(Verdict.MISSED, "it came out " + screened.words());
        }
        if (screened.found().contains(written())) {
            return Judgement.AS_EXPECTED;
        }
        return new Judgement(
                Verdict.MISSED,
                lists.entries().contains(written())
                        ? "%s was not found".formatted(written())
                        : "%s is no entry in force".formatted(written()));
    }

    /** @param detail why, in codes; empty if all is as expected */
    record Judgement(Verdict verdict, String detail) {

        static final Judgement AS_EXPECTED = new Judgement(Verdict.AS_EXPECTED, "");
    }
}
