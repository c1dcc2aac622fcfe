package org.sekisho.desk.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.ReaderPage;

/** Which letters there are for a case, the one that was chosen, and what was sent. Keys are those of words. */
record LettersPage(
        ReaderPage reader,
        long id,
        String number,
        String statusKey,
        boolean demonstration,
        boolean maySend,
        List<Choice> choices,
        String language,
        String answerBy,
        @Nullable Preview preview,
        List<String> forms,
        List<String> ways,
        List<Sent> sent,
        @Nullable String problemKey) {

    LettersPage {
        choices = List.copyOf(choices);
        forms = List.copyOf(forms);
        ways = List.copyOf(ways);
        sent = List.copyOf(sent);
    }

    @Override
    public String toString() {
        return "letters of case " + id;
    }

    /** @param authority before which the case was put; empty for what goes to the applicant */
    record Choice(String value, String title, String authority, String area, boolean chosen) {}

    /**
     * @param missingKeys of fields for which nothing is known
     * @param printable whether there is a font for it
     * @param extendsClock whether its being served makes the clock run longer, and the day is asked for
     */
    record Preview(
            String letter,
            String title,
            String text,
            String sha256,
            List<String> missingKeys,
            boolean printable,
            String query,
            String to,
            boolean extendsClock,
            String served) {

        Preview {
            missingKeys = List.copyOf(missingKeys);
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
