package org.sekisho.office.edition;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.machine.database.JdbcParts;
import org.sekisho.machine.database.Rows;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.office.audit.RowSeals;
import org.sekisho.office.audit.SetClock;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.LeadTime.Counted;
import org.sekisho.office.deadline.OfficeClocks;
import org.sekisho.office.deadline.OfficeTime;
import org.sekisho.office.deadline.TestClocks;
import org.sekisho.office.deadline.Wording;
import org.sekisho.office.edition.EditionSettings.ListApproval;
import org.sekisho.office.referral.Authorities;
import org.sekisho.office.referral.Authority;
import org.sekisho.office.referral.DaysAllowed;
import org.sekisho.office.staff.Language;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The editions of an office in Tokyo on a database of their own, with real transactions and a clock that tests set. */
final class EditionOffice implements AutoCloseable {

    /** Half past eight in the morning there. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();

    EditionOffice(ListApproval approval) {
        parts.getBeanFactory().registerSingleton("dataSource", TestDatabase.fresh());
        parts.registerBean(EditionSettings.class, () -> new EditionSettings(approval, Duration.ofMinutes(30)));
        parts.register(Parts.class);
        parts.refresh();
    }

    ListProposals proposals() {
        return parts.getBean(ListProposals.class);
    }

    ListConsents consents() {
        return parts.getBean(ListConsents.class);
    }

    ListDrafts drafts() {
        return parts.getBean(ListDrafts.class);
    }

    EditionsInForce inForce() {
        return parts.getBean(EditionsInForce.class);
    }

    Rows rows() {
        return new Rows(jdbc());
    }

    JdbcClient jdbc() {
        return parts.getBean(JdbcClient.class);
    }

    RowSeals seals() {
        return parts.getBean(RowSeals.class);
    }

    void later(Duration time) {
        parts.getBean(SetClock.class).later(time);
    }

    List<String> audited() {
        return jdbc().sql("SELECT actor, action, subject FROM audit_record ORDER BY id")
                .query((row, n) -> "%s %s %s".formatted(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** A list of one entry that finds a word, or one of several: {@code [sonar, hydrophone]}. */
    static String list(String edition, String word) {
        return """
                list: seas
                title: Seas
                edition: "%s"
                entries:
                  - code: SEA-01
                    title: Hearing under water
                    area: ocean
                    queue: secrecy
                    basis: {reason: a sample}
                    rules: [{words: %s}]
                    examples: {match: ["It is a %s."], noMatch: ["A lamp glows."]}
                """.formatted(edition, word, word.replaceAll("[\\[\\]]", ""));
    }

    static ProposedEdition proposed(String edition, String word) {
        return proposed(edition, word, null);
    }

    static ProposedEdition proposed(String edition, String word, @Nullable LocalDate from) {
        return new ProposedEdition(Path.of("seas.yml"), list(edition, word), from, "a sample", null, null, null);
    }

    @Override
    public void close() {
        parts.close();
    }

    /** Not marked as a configuration, so that the application does not find it. */
    @Import({JdbcParts.class, OfficeTime.class})
    @ComponentScan(
            basePackages = {"org.sekisho.office.edition", "org.sekisho.office.audit", "org.sekisho.lists.keytech"},
            lazyInit = true)
    static class Parts {

        @Bean
        SetClock clock() {
            return new SetClock(Instant.parse("2026-11-25T23:30:00Z"));
        }

        @Bean
        EntityFinder entityFinder() {
            return (filing, text, worthReading) -> Entities.NONE;
        }

        @Bean
        Authorities authorities() {
            Authority coast = new Authority(
                    "coast",
                    new Wording("Coast Office", "沿岸庁"),
                    Set.of(),
                    new DaysAllowed(10, Counted.CALENDAR),
                    null,
                    false,
                    Language.EN,
                    "");
            return new Authorities(true, List.of(coast), Map.of());
        }

        @Bean
        Clocks clocks() {
            return new Clocks(
                    List.of(new OfficeClocks("XX", new Wording("Ex", "例"), TestClocks.TOKYO, Map.of(), List.of())),
                    "XX");
        }
    }
}
