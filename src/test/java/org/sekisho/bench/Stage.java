package org.sekisho.bench;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;

/** What is measured of a night: a method, and the bean that has it. */
enum Stage {
    NUMBER("gazette.GazetteReader", "numberIn"),
    STORE("intake.FilingRegister", "register"),
    FETCH("filing.Filings", "byId"),
    READ("extraction.FilingReader", "read"),
    DIVIDE("passage.PassageSplitter", "split"),
    WORDS("matching.TechnologyMatcher", "wordsIn"),
    NAMES("entity.EntityFinder", "find"),
    DECIDE("matching.TechnologyMatcher", "decide"),
    KEEP_TEXT("passage.FilingTexts", "keep"),
    RECORD("screening.ScreeningOutcomes", "record"),
    OPEN_CASES("review.ReviewCases", "openFor"),
    AUDIT("audit.AuditTrail", "add");

    private final String type;
    private final String method;

    Stage(String type, String method) {
        this.type = "org.sekisho." + type;
        this.method = method;
    }

    String type() {
        return type;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Null for a method that is not measured. */
    static Stage of(Method called) {
        return Arrays.stream(values())
                .filter(stage -> stage.method.equals(called.getName()))
                .findFirst()
                .orElse(null);
    }
}
