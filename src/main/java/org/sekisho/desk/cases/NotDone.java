package org.sekisho.desk.cases;

import org.jspecify.annotations.Nullable;
import org.sekisho.desk.ReaderPage;
import org.sekisho.desk.Visit;
import org.sekisho.office.review.Decision;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.Hold;
import org.sekisho.office.review.deciding.CaseAnswer;
import org.sekisho.office.review.deciding.CaseRefusal;
import org.springframework.http.HttpStatus;

/**
 * The page that says why something was not done with a case.
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
        boolean takeOver) {

    /** The page that follows an act: {@code done} once it is done, or why it was not. */
    static String answered(CaseAnswer answer, String done, Visit visit) {
        return visit.answered(answer, done, refused -> show(refused, visit));
    }

    private static String show(CaseAnswer.Refused refused, Visit visit) {
        visit.response().setStatus(HttpStatus.CONFLICT.value());
        visit.model().addAttribute("page", of(refused, ReaderPage.of(visit.reader())));
        return "not-done";
    }

    private static NotDone of(CaseAnswer.Refused refused, ReaderPage reader) {
        DeskCase now = refused.about();
        Decision newest = refused.why() == CaseRefusal.CHANGED ? now.newest() : null;
        Hold held = refused.why() == CaseRefusal.HELD ? now.hold() : null;
        String by = held != null
                ? held.by().value()
                : newest == null ? null : newest.by().value();
        return new NotDone(
                reader,
                now.id().value(),
                now.number().value(),
                newest == null ? refused.why().key() : "not-done.DECIDED",
                by,
                newest == null ? null : "decision." + newest.kind(),
                held != null);
    }
}
