package org.sekisho.bench;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.intake.filing.Filings;
import org.sekisho.intake.inbox.JdbcFilingRegister;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.review.ReviewCases;
import org.sekisho.reading.extraction.FilingReader;
import org.sekisho.reading.gazette.GazetteReader;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.PassageSplitter;
import org.sekisho.screening.record.ScreeningOutcomes;

/** What is measured of a night: a method, and the bean that has it. */
enum Stage {
    NUMBER(GazetteReader.class, "numberIn"),
    STORE(JdbcFilingRegister.class, "register"),
    FETCH(Filings.class, "byId"),
    READ(FilingReader.class, "read"),
    DIVIDE(PassageSplitter.class, "split"),
    WORDS(TechnologyMatcher.class, "wordsIn"),
    NAMES(EntityFinder.class, "find"),
    DECIDE(TechnologyMatcher.class, "decide"),
    KEEP_TEXT(FilingTexts.class, "keep"),
    RECORD(ScreeningOutcomes.class, "record"),
    OPEN_CASES(ReviewCases.class, "openFor"),
    AUDIT(AuditTrail.class, "add");

    private final Class<?> type;
    private final String method;

    Stage(Class<?> type, String method) {
        this.type = type;
        this.method = method;
    }

    Class<?> type() {
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
