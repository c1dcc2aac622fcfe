package org.sekisho.desk.cases;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.review.deciding.CaseAnswer.Refused;
import org.sekisho.office.review.deciding.EntryDraft;
import org.sekisho.office.review.deciding.GivenRefusal;
import org.sekisho.office.review.deciding.LevelDraft;

/**
 * What was typed into the forms about a case's level and entries, and was not done.
 *
 * @param form which of them: {@code level} or {@code entry}; empty if none was sent
 * @param problemKey of the words for why; null if none was sent
 * @param hint the code that was perhaps meant
 * @param asksToVanish whether only that is missing
 */
public record GivenTyped(
        String form,
        @Nullable String problemKey,
        String hint,
        boolean asksToVanish,
        String to,
        String code,
        String place,
        String words) {

    public static final GivenTyped NOTHING = new GivenTyped("", null, "", false, "", "", "", "");

    public static GivenTyped level(Refused refused, LevelDraft draft) {
        return new GivenTyped("level", key(refused), "", vanishes(refused), name(draft.to()), "", "", draft.words());
    }

    public static GivenTyped entry(Refused refused, EntryDraft draft) {
        return new GivenTyped(
                "entry",
                key(refused),
                refused.hint(),
                vanishes(refused),
                "",
                draft.code(),
                draft.place(),
                draft.words());
    }

    private static String key(Refused refused) {
        return refused.why().key() + (refused.hint().isEmpty() ? "" : ".hint");
    }

    private static boolean vanishes(Refused refused) {
        return refused.why() == GivenRefusal.WOULD_VANISH;
    }

    private static String name(@Nullable Handling level) {
        return Objects.toString(level, "");
    }

    @Override
    public String toString() {
        return "typed " + form;
    }
}
