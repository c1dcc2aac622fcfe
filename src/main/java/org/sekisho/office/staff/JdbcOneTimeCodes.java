package org.sekisho.office.staff;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sekisho.machine.database.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One-time codes and tokens as hashes, one for each account and one for the first administrator. Call it in a transaction. */
@Repository
class JdbcOneTimeCodes {

    /** Cannot be an account. */
    public static final String FIRST_ADMINISTRATOR = "#first";

    private final JdbcClient jdbc;
    private final StaffSettings settings;
    private final Clock clock;
    private final SecureRandom lot = new SecureRandom();

    JdbcOneTimeCodes(JdbcClient jdbc, StaffSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Makes a code in place of the one that there may be. */
    public IssuedCode issue(String whom) {
        return issue(whom, settings.codeValid(), false);
    }

    /** The same for a program, which comes in by it until it ends. */
    public IssuedCode issueToken(String whom) {
        return issue(whom, settings.tokenValid(), true);
    }

    private IssuedCode issue(String whom, Duration valid, boolean token) {
        OneTimeCode code = OneTimeCode.byLot(lot);
        Instant until = clock.instant().plus(valid);
        jdbc.sql("""
                        INSERT INTO staff_code (whom, hash, expires_at) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE hash = VALUES(hash), expires_at = VALUES(expires_at)""").params(whom, code.hash(), RowMoments.stored(until)).update();
        return new IssuedCode(code, until, token);
    }

    /** The account of a valid code, without using it. */
    public Optional<String> holder(OneTimeCode code) {
        return jdbc.sql("SELECT whom FROM staff_code WHERE hash = ? AND expires_at > ?")
                .params(code.hash(), RowMoments.stored(clock.instant()))
                .query(String.class)
                .optional();
    }

    /** Uses a code up; false if it is not valid. Of two who use it at once, one waits for the other and is refused. */
    public boolean use(String whom, OneTimeCode code) {
        return jdbc.sql("DELETE FROM staff_code WHERE whom = ? AND hash = ? AND expires_at > ?")
                        .params(whom, code.hash(), RowMoments.stored(clock.instant()))
                        .update()
                == 1;
    }

    /** False if there was none. */
    public boolean forget(String whom) {
        return jdbc.sql("DELETE FROM staff_code WHERE whom = ?").param(whom).update() > 0;
    }

    /** Until when the code of an account can be used; empty if there is none. */
    public Optional<Instant> until(String whom) {
        return jdbc.sql("SELECT expires_at FROM staff_code WHERE whom = ?")
                .param(whom)
                .query((row, n) -> RowMoments.of(row, "expires_at"))
                .optional();
    }
}
