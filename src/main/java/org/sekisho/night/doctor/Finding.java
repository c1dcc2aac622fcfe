package org.sekisho.night.doctor;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a check found out: sentences for an operator, of numbers, settings and folders. Never a word or a name of a
 * filing, never a secret.
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
}
