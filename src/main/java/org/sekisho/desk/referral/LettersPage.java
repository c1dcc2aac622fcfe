package org.sekisho.desk.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.CaseTop;
import org.sekisho.desk.deadline.HoldLine;

/** Which letters there are for a case, the one that was chosen, and what was sent. Keys are those of words. */
record LettersPage(
        CaseTop top,
        boolean demonstration,
        boolean maySend,
        List<Choice> choices,
        String language,
        String answerBy,
        @Nullable Preview preview,
        List<String> forms,
        List<String> ways,
        List<Sent> sent,
        List<Came> answers,
        @Nullable HoldLine hold,
        String today) {

    @Override
    public String toString() {
        return "letters of " + top;
    }

    /** @param authority before which the case was put; empty for what goes to the applicant */
    record Choice(String value, String title, String authority, String area, boolean chosen) {}

    /** What came from the applicant. */
    record Came(String on, String from, String words, boolean closedWait, String notedBy) {

        @Override
        public String toString() {
            return "answer of " + on;
        }
    }

    /**
     * A field for which nothing is known of the case.
     *
     * @param key of the words for it
     * @param name of its field on the form; empty if it has none there
     * @param at where it can be filled in
     * @param day whether it is a day
     * @param value what was typed
     */
    record Gap(String key, String name, String at, boolean day, String value, boolean open) {

        @Override
        public String toString() {
            return key;
        }
    }

    /**
     * @param gaps for which nothing is known, filled in by now or still open
     * @param printable whether there is a font for it
     * @param extendsClock whether its being served makes the clock run longer, and the day is asked for
     */
    record Preview(
            String letter,
            String title,
            String text,
            String sha256,
            List<Gap> gaps,
            boolean printable,
            String query,
            String to,
            boolean extendsClock,
            String served) {

        /** Those that are still open. */
        public List<Gap> missing() {
            return gaps.stream().filter(Gap::open).toList();
        }

        @Override
        public String toString() {
            return "letter " + letter;
        }
    }

    record Sent(
            long id,
            String letter,
            String to,
            String formKey,
            String wayKey,
            String languageKey,
            String by,
            String at,
            String sha256) {

        @Override
        public String toString() {
            return "letter " + id;
        }
    }
}
