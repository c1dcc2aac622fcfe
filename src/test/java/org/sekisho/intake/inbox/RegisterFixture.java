package org.sekisho.intake.inbox;

import java.time.Clock;
import javax.sql.DataSource;
import org.sekisho.intake.filing.DocumentContents;
import org.sekisho.intake.filing.HeldDeliveries;
import org.sekisho.intake.filing.KeptAsRecorded;
import org.sekisho.intake.filing.Quarantine;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Both ends of the register for tests: what goes in, and the bytes that come out. */
public record RegisterFixture(JdbcFilingRegister register, DocumentContents contents, HeldDeliveries deliveries) {

    public static RegisterFixture over(DataSource database) {
        JdbcDocumentStore documents =
                new JdbcDocumentStore(JdbcClient.create(database), KeptAsRecorded.NOTHING_RECORDED);
        JdbcFilingRegister register = new JdbcFilingRegister(
                new JdbcTemplate(database), documents, new JdbcTransactionManager(database), Clock.systemUTC());
        return new RegisterFixture(
                register, documents, new HeldDeliveries(JdbcClient.create(database), Clock.systemUTC()));
    }

    public static Quarantine quarantineOver(DataSource database) {
        return new JdbcQuarantine(JdbcClient.create(database));
    }
}
