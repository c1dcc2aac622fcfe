package org.sekisho.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.sekisho.database.JdbcParts;
import org.sekisho.database.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit trail on a database of its own, with real transactions and a folder of keys. */
final class AuditOffice implements AutoCloseable {

    private final AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();
    private final Path folder;

    AuditOffice(DataSource database, Path folder) {
        this.folder = folder;
        parts.getBeanFactory().registerSingleton("dataSource", database); // not closed with them
        parts.getBeanFactory().registerSingleton("clock", Clock.systemUTC());
        parts.registerBean(AuditSettings.class, () -> new AuditSettings(keys(), heads()));
        parts.register(Parts.class);
        parts.refresh();
    }

    /** Another place of the same office, with keys of its own. */
    AuditOffice at(Path other) {
        return new AuditOffice(parts.getBean(DataSource.class), other);
    }

    /** An empty chain that nobody signed. */
    static void empty(DataSource database) {
        TestDatabase.empty(database);
        JdbcClient.create(database)
                .sql("INSERT INTO audit_head (id, last_id, hash) VALUES (1, 0, :hash)")
                .param("hash", AuditRecord.BEFORE_THE_FIRST)
                .update();
    }

    Path keys() {
        return folder.resolve("keys");
    }

    Path heads() {
        return folder.resolve("audit-heads.txt");
    }

    void add(String subject) {
        parts.getBean(AuditTrail.class).add(List.of(new AuditEvent("exa", "CASE_OPENED", subject, "claim 1")));
    }

    SignedHead sign() throws BrokenTrailException {
        return parts.getBean(AuditHeads.class).sign();
    }

    AuditHeads auditHeads() {
        return parts.getBean(AuditHeads.class);
    }

    AuditVerification.Verified verify(List<Path> heads, List<Path> keys) throws IOException {
        return parts.getBean(AuditVerification.class).verify(heads, keys);
    }

    Optional<ChainBreak> broken() throws IOException {
        return verify(List.of(), List.of()).broken();
    }

    @Override
    public void close() {
        parts.close();
    }

    /** Not marked as a configuration, so that the application does not find it. */
    @Import(JdbcParts.class)
    @ComponentScan(basePackages = "org.sekisho.audit", lazyInit = true)
    static class Parts {}
}
