package org.sekisho.desk.cases;

import org.jspecify.annotations.Nullable;
import org.sekisho.desk.Visit;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseRefusal;
import org.sekisho.office.review.Decision;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.Hold;
import org.sekisho.office.review.Refusal;
import org.springframework.http.HttpStatus;

/** The page that says why something was not done with a case. */
record NotDone(DeskCase about, Refusal why) {

    /** The page that follows an act: {@code done} once it is done, or why it was not. */
    static String answered(CaseAnswer answer, String done, Visit visit) {
        return visit.answered(answer, done, refused -> {
            visit.response().setStatus(HttpStatus.CONFLICT.value());
            return visit.page("not-done", new NotDone(refused.about(), refused.why()));
        });
    }

    /** The decision made meanwhile; null if there is none. */
    public @Nullable Decision decided() {
        return why == CaseRefusal.CHANGED ? about.newest() : null;
    }

    /** The hold from which the case can be taken; null if a hold is not the reason. */
    public @Nullable Hold held() {
        return why == CaseRefusal.HELD ? about.hold() : null;
    }
}
