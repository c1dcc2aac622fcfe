package org.sekisho.desk.cases;

import org.sekisho.office.review.deciding.DeskAnswer;

/** The key of the words that say why something was not done, where there is only room for a line. */
public final class WhyNotDone implements DeskAnswer.Handler<String> {

    public static String key(DeskAnswer answer) {
        return answer.handledBy(new WhyNotDone());
    }

    @Override
    public String done(DeskAnswer.Done answer) {
        throw new IllegalArgumentException("It was done: case " + answer.now().id());
    }

    @Override
    public String unknown(DeskAnswer.Unknown answer) {
        return "alike.not-of-group";
    }

    @Override
    public String heldBySomeoneElse(DeskAnswer.HeldBySomeoneElse answer) {
        return "alike.held";
    }

    @Override
    public String changedMeanwhile(DeskAnswer.ChangedMeanwhile answer) {
        return "not-done.CHANGED";
    }

    @Override
    public String mistaken(DeskAnswer.Mistaken answer) {
        return "mistake." + answer.mistake();
    }

    @Override
    public String notAllowed(DeskAnswer.NotAllowed answer) {
        return "not-done." + answer.why();
    }
}
