package org.sekisho.night.doctor;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.machine.fault.Causes;

/**
 * The result of a check: sentences for an operator, of numbers, settings and folders. Never a word or a name of a filing, never
 * a secret.
 *
 * @param advice what to do; empty if nothing is to be done
 */
public record Finding(Health health, String found, String advice) {

    public static Finding ok(String found) {
        return new Finding(Health.OK, found, "");
    }

    public static Finding warning(String found, String advice) {
        return new Finding(Health.WARNING, found, advice);
    }

    public static Finding wrong(String found, String advice) {
        return new Finding(Health.WRONG, found, advice);
    }

    /** Problems of a file, of which the first is told. */
    static String ofProblems(List<?> problems) {
        return "%d problems, the first: %s"
                .formatted(problems.size(), oneLine(problems.get(0).toString()));
    }

    /** Several as one, as bad as the worst of them; what is not well is told first. */
    public static Finding of(List<Finding> several) {
        return several.stream()
                .sorted((one, other) -> other.health.compareTo(one.health))
                .reduce(Finding::and)
                .orElseThrow(() -> new IllegalArgumentException("A check has to find something"));
    }

    private Finding and(Finding other) {
        return new Finding(
                health.or(other.health),
                joined(found, other.found),
                Objects.equals(advice, other.advice) ? advice : joined(advice, other.advice));
    }

    private static String joined(String one, String other) {
        return Stream.of(one, other).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    /** The finding of a check that threw, in the words of the first cause. */
    static Finding failed(@Nullable Throwable failure) {
        if (Causes.find(failure, JdbcDatabase.NotReachedException.class).isPresent()) {
            return wrong("not looked at: the database is not reached", "mend the database first");
        }
        List<String> settings = SettingProblems.of(failure);
        if (!settings.isEmpty()) {
            return wrong("not looked at: " + settings.get(0), "mend the settings first");
        }
        return wrong(rootOf(failure), "mend what it names; the log has more");
    }

    /** The first cause, on one line. */
    static String rootOf(@Nullable Throwable failure) {
        List<Throwable> causes = Causes.of(failure);
        if (causes.isEmpty()) {
            return "no more is known";
        }
        Throwable root = causes.get(causes.size() - 1);
        return "%s: %s".formatted(root.getClass().getSimpleName(), oneLine(root.getMessage()));
    }

    static String oneLine(@Nullable String message) {
        return message == null
                ? "no more is known"
                : VisibleText.of(message.strip().replaceAll("\\s*\\R\\s*", " / "));
    }

    /** Degrees from well to worst. */
    public enum Health {
        OK,
        /** A night survives it, and a person should look. */
        WARNING,
        /** A night would not work, or its answers could not be relied on. */
        WRONG;

        Health or(Health other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }
}
