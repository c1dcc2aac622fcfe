package org.sekisho.office.audit;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The real trail for tests of those who write to it. */
public final class AuditFixture {

    private AuditFixture() {}

    /** Seals what people write about cases, and neither accounts nor filings. */
    public static AuditTrail trail(JdbcTemplate jdbc, Clock clock) {
        return new AuditTrail(jdbc, kinds(label -> !Set.of("staff", "filing").contains(label)), clock);
    }

    /** The ends of a trail that {@link #trail} writes, signed by a key of settings. */
    public static AuditHeads heads(DataSource database, AuditTrail trail, AuditSettings settings, Clock clock) {
        SigningKey key = new SigningKey(settings, new Passphrase(settings));
        JdbcSignedHeads signed = new JdbcSignedHeads(JdbcClient.create(database));
        TrailExamination examination = new TrailExamination(
                trail,
                signed,
                new SignedHeadsCheck(trail, key),
                key,
                settings,
                new StaticListableBeanFactory().getBeanProvider(TrailWitnesses.class));
        RowSeals rows = seals(database, kinds(label -> false));
        return new AuditHeads(trail, signed, examination, rows, key, settings, clock);
    }

    /** What compares rows of one kind with the trail. */
    public static RowSeals seals(DataSource database, String kind) {
        return seals(database, kinds(kind::equals));
    }

    private static RowSeals seals(DataSource database, List<SealedRows> kinds) {
        return new RowSeals(JdbcClient.create(database), new DataSourceTransactionManager(database), kinds);
    }

    private static List<SealedRows> kinds(Predicate<String> labels) {
        return SealedRows.all().stream()
                .filter(kind -> labels.test(kind.label()))
                .toList();
    }
}
