package org.sekisho.desk.cases;

import org.jspecify.annotations.Nullable;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.ReaderPage;
import org.sekisho.desk.Visit;
import org.sekisho.office.review.Decision;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.deciding.DeskAnswer;
import org.springframework.http.HttpStatus;

/** The page that follows what a person wanted to do with a case: the next one, or one that says why it was not done. */
record Answered(Visit visit, String done) implements DeskAnswer.Handler<String> {

    /**
     * Why something was not done.
     *
     * @param key of the words
     * @param by who stands in the way; null if nobody does
     * @param decisionKey what they decided; null if nothing
     * @param takeOver whether it can be taken from them
     */
    record NotDone(
            ReaderPage reader,
            long id,
            String number,
            String key,
            @Nullable String by,
            @Nullable String decisionKey,
            boolean takeOver) {}

    @Override
    public String done(DeskAnswer.Done answer) {
        return done;
    }

    @Override
    public String unknown(DeskAnswer.Unknown answer) {
        throw new NotThereException();
    }

    @Override
    public String heldBySomeoneElse(DeskAnswer.HeldBySomeoneElse answer) {
        return notDone(answer.now(), "not-done.HELD", answer.hold().by().value(), null, true);
    }

    @Override
    public String changedMeanwhile(DeskAnswer.ChangedMeanwhile answer) {
        Decision newest = answer.now().newest();
        return newest == null
                ? notDone(answer.now(), "not-done.CHANGED", null, null, false)
                : notDone(answer.now(), "not-done.DECIDED", newest.by().value(), "decision." + newest.kind(), false);
    }

    @Override
    public String mistaken(DeskAnswer.Mistaken answer) {
        return notDone(answer.now(), "mistake." + answer.mistake(), null, null, false);
    }

    @Override
    public String notAllowed(DeskAnswer.NotAllowed answer) {
        return notDone(answer.now(), "not-done." + answer.why(), null, null, false);
    }

    private String notDone(
            DeskCase now, String key, @Nullable String by, @Nullable String decisionKey, boolean takeOver) {
        visit.response().setStatus(HttpStatus.CONFLICT.value());
        visit.model()
                .addAttribute(
                        "page",
                        new NotDone(
                                ReaderPage.of(visit.reader()),
                                now.id().value(),
                                now.number().value(),
                                key,
                                by,
                                decisionKey,
                                takeOver));
        return "not-done";
    }
}
