package org.sekisho.office.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.sekisho.Drawn;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.machine.database.Rows;
import org.sekisho.machine.database.TestDatabase;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers of filings, found by parts of them, in the tables of an office. */
class KnownFilingsTests {

    private static final List<String> COUNTRIES = List.of("US", "JP", "PCTEP", "特願", "");
    private static final List<String> KINDS = List.of("A", "A1", "B2", "U", "");

    private final Random lots = new Random(Drawn.SEED);
    private final DataSource database = TestDatabase.fresh();
    private final Rows rows = new Rows(JdbcClient.create(database));
    private final KnownFilings filings = new KnownFilings(database);

    /** A number as an office writes it, and its parts without the signs between them. */
    private record Written(FilingId id, String country, String serial, String kind) {

        String key() {
            return country + serial + kind;
        }
    }

    private Written register(int id) {
        Written one = new Written(
                new FilingId(id),
                COUNTRIES.get(lots.nextInt(COUNTRIES.size())),
                "%d%07d".formatted(1980 + lots.nextInt(50), lots.nextInt(10_000_000)),
                KINDS.get(lots.nextInt(KINDS.size())));
        StringBuilder number = new StringBuilder();
        one.key()
                .chars()
                .forEach(letter -> number.append((char) (lots.nextInt(3) == 0 ? Character.toLowerCase(letter) : letter))
                        .append(lots.nextInt(5) == 0 ? "/.-,".charAt(lots.nextInt(4)) : ""));
        rows.change("""
                INSERT INTO filing (id, number, numbered, version, fingerprint, source, received_at, run_id)
                VALUES (?, ?, TRUE, 1, LPAD(?, 64, '0'), 'inbox', NOW(6), 1)""", id, number.toString(), id);
        return one;
    }

    @Test
    void aNumberIsFoundAtOnceByEachOfItsBeginningsAndEndsAndByAnyPartWithinAllNumbers() {
        List<Written> all = new ArrayList<>();
        for (int id = 1; id <= 60; id++) {
            all.add(register(id));
        }
        for (Written one : all) {
            String key = one.key();
            int length = 4 + lots.nextInt(5);
            String unkinded = one.country() + one.serial();
            assertThat(List.of(
                            key.substring(0, length),
                            one.serial().substring(0, length),
                            key.substring(key.length() - length),
                            unkinded.substring(unkinded.length() - length)))
                    .allSatisfy(part -> assertThat(filings.withNumberAtAnEnd(part, KnownFilings.LAST))
                            .as("%s at an end of %s", part, key)
                            .contains(one.id()));
            int from = lots.nextInt(key.length() - 4);
            String part = key.substring(from, from + 4);
            assertThat(filings.withNumber(part, KnownFilings.LAST))
                    .containsExactlyElementsOf(all.stream()
                            .filter(other -> other.key().contains(part))
                            .map(Written::id)
                            .sorted((a, b) -> Long.compare(b.value(), a.value()))
                            .toList());
        }
    }

    @Test
    void pagesGoOnBelowTheLast() {
        register(1);
        register(2);
        String part = rows.word("SELECT number_key FROM filing WHERE id = 1");
        assertThat(filings.withNumberAtAnEnd(part, new FilingId(2))).containsExactly(new FilingId(1));
        assertThat(filings.withNumberAtAnEnd(part, new FilingId(1))).isEmpty();
        assertThat(filings.withNumber(part, new FilingId(1))).isEmpty();
    }

    @Test
    void aLookThatTakesTooLongIsEndedInTheDatabase() throws SQLException {
        register(1);
        try (Connection other = database.getConnection();
                Statement held = other.createStatement()) {
            held.execute("LOCK TABLES filing WRITE");
            assertThatThrownBy(() -> filings.withNumber("2026", KnownFilings.LAST))
                    .isInstanceOf(QueryTimeoutException.class);
            held.execute("UNLOCK TABLES");
        }
    }
}
