package org.sekisho.night.doctor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.machine.fault.Causes;

/** A check that threw, as a finding: what it could not do, in the words of what went wrong first. */
public final class FailedCheck {

    private FailedCheck() {}

    public static Finding finding(@Nullable Throwable failure) {
        if (Causes.find(failure, DatabaseNotReachedException.class).isPresent()) {
            return Finding.wrong("not looked at: the database is not reached", "mend the database first");
        }
        List<String> settings = SettingProblems.of(failure);
        if (!settings.isEmpty()) {
            return Finding.wrong("not looked at: " + settings.get(0), "mend the settings first");
        }
        return Finding.wrong(rootOf(failure), "mend what it names; the log has more");
    }

    /** What went wrong first, on one line. */
    public static String rootOf(@Nullable Throwable failure) {
        List<Throwable> causes = Causes.of(failure);
        if (causes.isEmpty()) {
            return "no more is known";
        }
        Throwable root = causes.get(causes.size() - 1);
        return "%s: %s".formatted(root.getClass().getSimpleName(), oneLine(root.getMessage()));
    }

    public static String oneLine(@Nullable String message) {
        return message == null
                ? "no more is known"
                : VisibleText.of(message.strip().replaceAll("\\s*\\R\\s*", " / "));
    }
}
