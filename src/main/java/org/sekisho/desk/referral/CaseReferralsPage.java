package org.sekisho.desk.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.ReaderPage;
import org.sekisho.desk.cases.joined.JoinedPage;

/** Before whom a case was put, what came back, and what can be done. Keys are those of words. */
record CaseReferralsPage(
        ReaderPage reader,
        long id,
        String number,
        String statusKey,
        boolean demonstration,
        JoinedPage joined,
        boolean mayRefer,
        boolean mayNote,
        List<Choice> choices,
        List<Put> referrals,
        List<String> opinions,
        List<String> causes,
        List<String> outcomes,
        String today,
        String question,
        String answerBy,
        @Nullable String problemKey) {

    CaseReferralsPage {
        choices = List.copyOf(choices);
        referrals = List.copyOf(referrals);
        opinions = List.copyOf(opinions);
        causes = List.copyOf(causes);
        outcomes = List.copyOf(outcomes);
    }

    @Override
    public String toString() {
        return "referrals of case " + id;
    }

    /** Someone who can be asked about an area. */
    record Choice(String value, String authority, String area, String answerBy, boolean chosen) {}

    /**
     * A referral.
     *
     * @param tone {@code late}, {@code soon}, {@code ample} or {@code none}
     */
    record Put(
            long id,
            String authority,
            String area,
            String question,
            String by,
            String at,
            String answerBy,
            String stateKey,
            String tone,
            int passages,
            String sha256,
            @Nullable Received received,
            List<Said> answers,
            List<Done> steps,
            boolean remindDue,
            boolean escalateDue,
            String escalateTo,
            @Nullable Taken withdrawn,
            boolean mayWithdraw,
            @Nullable Recalled recalled,
            Filled filled) {

        Put {
            answers = List.copyOf(answers);
            steps = List.copyOf(steps);
        }

        @Override
        public String toString() {
            return "referral " + id;
        }
    }

    /** It was withdrawn. */
    record Taken(String reason, String by, String at) {

        @Override
        public String toString() {
            return "withdrawn by " + by;
        }
    }

    /** Its package was called back; {@code returnedKey} is null as long as the authority's receipt is missing. */
    record Recalled(
            String causeKey,
            String words,
            String by,
            String at,
            @Nullable String returnedKey,
            String returnedOn,
            String confirmedBy,
            String notedBy) {

        @Override
        public String toString() {
            return "recalled by " + by;
        }
    }

    record Received(String by, String on, String notedBy) {}

    /** @param counts whether it is the newest of its authority */
    record Said(String opinionKey, String words, String by, String on, String notedBy, boolean counts) {

        @Override
        public String toString() {
            return opinionKey;
        }
    }

    record Done(String key, String by, String at, String to) {}

    /** What was typed into the forms of a referral and not done. */
    record Filled(
            String sha256,
            String by,
            String on,
            String opinion,
            String words,
            String reason,
            String cause,
            String outcome) {

        @Override
        public String toString() {
            return "what was typed";
        }
    }
}
