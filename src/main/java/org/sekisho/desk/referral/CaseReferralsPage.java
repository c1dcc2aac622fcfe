package org.sekisho.desk.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.CaseTop;
import org.sekisho.desk.cases.JoinedPage;

/** Before whom a case was put, what came back, and what can be done. Keys are those of words. */
record CaseReferralsPage(
        CaseTop top,
        boolean demonstration,
        JoinedPage joined,
        Asking asking,
        boolean mayNote,
        List<Put> referrals,
        Offered offered) {

    @Override
    public String toString() {
        return "referrals of " + top;
    }

    /** How one more authority is asked. */
    record Asking(boolean may, List<Choice> choices, String question, String answerBy) {

        @Override
        public String toString() {
            return choices.size() + " choices";
        }
    }

    /** What can be chosen in the forms of a referral. */
    record Offered(List<String> opinions, List<String> causes, List<String> outcomes) {}

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
            Asked asked,
            String stateKey,
            String tone,
            Sent sent,
            @Nullable Received received,
            List<Said> answers,
            List<Done> steps,
            Due due,
            @Nullable Taken withdrawn,
            boolean mayWithdraw,
            @Nullable Recalled recalled,
            Filled filled) {

        @Override
        public String toString() {
            return "referral " + id;
        }
    }

    /** What was asked, by whom, when, and by which day an answer is wanted. */
    record Asked(String question, String by, String at, String answerBy) {

        @Override
        public String toString() {
            return "asked by " + by;
        }
    }

    /** The package that went there. */
    record Sent(int passages, String sha256) {}

    /** Which steps are due because no answer came, and to whom it is escalated. */
    record Due(boolean remind, boolean escalate, String escalateTo) {}

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
