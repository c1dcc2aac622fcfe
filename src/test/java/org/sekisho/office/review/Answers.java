package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;

/** What tests ask of answers. */
public final class Answers {

    private Answers() {}

    /** The case as it is once something was done. */
    public static DeskCase done(CaseAnswer answer) {
        assertThat(answer).isInstanceOf(CaseAnswer.Done.class);
        return ((CaseAnswer.Done) answer).now();
    }

    /** That it was refused for that reason. */
    public static void refused(CaseAnswer answer, Refusal why) {
        assertThat(answer).satisfies(refused(why));
    }

    /** That it was refused for that reason. */
    public static Consumer<CaseAnswer> refused(Refusal why) {
        return refused(why, "");
    }

    /** That it was refused for that reason, with what was perhaps meant. */
    public static Consumer<CaseAnswer> refused(Refusal why, String hint) {
        return answer -> assertThat(answer).isInstanceOfSatisfying(CaseAnswer.Refused.class, refused -> {
            assertThat(refused.why()).isEqualTo(why);
            assertThat(refused.hint()).isEqualTo(hint);
        });
    }
}
