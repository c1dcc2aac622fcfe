package org.sekisho.desk.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.people.ProposalLine;

/**
 * What a case shows of its level and of the entries that people gave it, and the forms for both. Keys are those of words.
 *
 * @param waiting changes that a second person can confirm
 * @param past those that were answered, or that the case has left behind
 */
record GivenPage(
        String level,
        @Nullable LevelLine why,
        List<LevelLine> changes,
        boolean mayChange,
        List<Choice> choices,
        List<Given> entries,
        boolean mayGive,
        List<Known> known,
        GivenTyped typed,
        List<ProposalLine> waiting,
        List<ProposalLine> past) {

    @Override
    public String toString() {
        return "level and given entries";
    }

    /**
     * How the case came to a level.
     *
     * @param key of a sentence that takes {@code named}: an entry, or the number of a version
     * @param by the person; null for a run
     * @param words the person's reason; empty for a run
     */
    record LevelLine(
            String at,
            String levelKey,
            String key,
            String named,
            @Nullable String by,
            String words) {

        @Override
        public String toString() {
            return levelKey;
        }
    }

    /** @param above whether the reader would not see the case any more */
    record Choice(String value, String key, boolean above) {}

    /** @param takenBackBy null if it stands */
    record Given(
            long id,
            String code,
            String title,
            String list,
            String edition,
            String place,
            String words,
            String by,
            String at,
            boolean carried,
            @Nullable String takenBackBy,
            String takenBackWords,
            boolean mayTakeBack) {

        @Override
        public String toString() {
            return code;
        }
    }

    /** An entry that may be named. */
    record Known(String code, String title) {}

    /** Whether the case has entries that a person gave and that stand. */
    public boolean stands() {
        return entries.stream().anyMatch(entry -> entry.takenBackBy() == null);
    }

    /** Their codes. */
    public String codes() {
        return String.join(
                ", ",
                entries.stream()
                        .filter(entry -> entry.takenBackBy() == null)
                        .map(Given::code)
                        .toList());
    }
}
