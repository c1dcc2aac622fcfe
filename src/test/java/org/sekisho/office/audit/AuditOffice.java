package org.sekisho.office.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.sekisho.machine.database.JdbcParts;
import org.sekisho.machine.database.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit trail on a database of its own, with real transactions and a folder of keys. */
final class AuditOffice implements AutoCloseable {

    private final AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();
    private final Path folder;

    /** Ends of the trail that somebody else keeps. */
    final List<TrailWitnesses.Kept> kept = new ArrayList<>();

    AuditOffice(DataSource database, Path folder) {
        this.folder = folder;
        parts.getBeanFactory().registerSingleton("dataSource", database); // not closed with them
        parts.getBeanFactory().registerSingleton("clock", Clock.systemUTC());
        parts.registerBean(AuditSettings.class, () -> settings(folder));
        parts.registerBean(TrailWitnesses.class, () -> () -> kept);
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

    static AuditSettings settings(Path folder) {
        return new AuditSettings(
                folder.resolve("keys"),
                folder.resolve("audit-heads.txt"),
                Files.isDirectory(folder.resolve("second")) ? folder.resolve("second") : null,
                null,
                null,
                "",
                folder.resolve("credentials/audit-passphrase"),
                10_000);
    }

    Path keys() {
        return folder.resolve("keys");
    }

    Path heads() {
        return folder.resolve("audit-heads.txt");
    }

    void add(String subject) {
        parts.getBean(AuditTrail.class).add(List.of(new AuditEvent("exa", AuditAction.CASE_TAKEN, subject, "claim 1")));
    }

    void add(String subject, AuditAction action) {
        parts.getBean(AuditTrail.class).add(List.of(new AuditEvent("sekisho", action, subject, "")));
    }

    SignedHead sign() throws BrokenTrailException {
        return parts.getBean(AuditHeads.class).sign();
    }

    AuditHeads auditHeads() {
        return parts.getBean(AuditHeads.class);
    }

    AuditVerification.Verified verify(List<Path> heads, List<Path> keys) throws IOException {
        return parts.getBean(AuditVerification.class).verify(new AuditVerification.Elsewhere(heads, List.of(), keys));
    }

    AuditVerification.Verified verify(PrintedHead printed) throws IOException {
        return parts.getBean(AuditVerification.class)
                .verify(new AuditVerification.Elsewhere(List.of(), List.of(printed), List.of()));
    }

    /** The kinds of what a run would find before it begins. */
    List<TrailFault.Kind> faults() {
        return auditHeads().begin().stream().map(TrailFault::kind).toList();
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
    @ComponentScan(basePackages = "org.sekisho.office.audit", lazyInit = true)
    static class Parts {}
}
