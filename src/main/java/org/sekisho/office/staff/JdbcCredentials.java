package org.sekisho.office.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Password hashes and failed attempts as rows. An attempt is judged under the lock of its row, so that many at once
 * count as many, and a right one among them is refused if the wrong ones were too many.
 */
@Repository
class JdbcCredentials {

    private static final String NOBODY = "unknown";
    private static final Duration FIRST_DELAY = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 20;

    private final JdbcClient jdbc;
    private final JdbcStaffRows rows;
    private final StaffSettings settings;
    private final AuditTrail audit;

    JdbcCredentials(JdbcClient jdbc, JdbcStaffRows rows, StaffSettings settings, AuditTrail audit) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.settings = settings;
        this.audit = audit;
    }

    Optional<String> hashOf(StaffId id) {
        return JdbcRecords.find(jdbc, String.class, """
                        SELECT password FROM staff_member WHERE id = ? AND password IS NOT NULL""", id);
    }

    /**
     * Lets a person in whose password was right.
     *
     * @param hash the one that it was right for; if it is another by now, it was not
     * @param renewed to be kept in its place; null to keep it
     */
    @Transactional
    Optional<StaffMember> succeeded(StaffId id, String hash, @Nullable String renewed, Instant now) {
        Optional<StaffMember> member = rows.lock(id);
        if (member.isEmpty()
                || !hashOf(id).filter(hash::equals).isPresent()
                || !member.get().standing().active()
                || member.get().standing().isLockedAt(now)) {
            return failed(id, now);
        }
        JdbcRecords.change(jdbc, """
                        UPDATE staff_member SET failed_attempts = 0, locked_until = NULL,
                            password = COALESCE(?, password) WHERE id = ?""", renewed, id);
        audit.add(id.value(), AuditAction.SIGNED_IN, id.value(), renewed == null ? "" : "hash renewed");
        return member;
    }

    /** Counts an attempt that was no good, if the account took any just now. Always empty. */
    @Transactional
    Optional<StaffMember> failed(StaffId id, Instant now) {
        Optional<StaffMember> member = rows.lock(id);
        if (member.isEmpty()) {
            unknown();
            return Optional.empty();
        }
        Standing standing = member.get().standing();
        if (standing.isLockedAt(now) || !standing.active() || !standing.hasPassword()) {
            audit.add(NOBODY, AuditAction.SIGN_IN_FAILED, id.value(), whyNone(standing));
            return Optional.empty();
        }
        int failures = standing.failedAttempts() + 1;
        jdbc.sql("UPDATE staff_member SET failed_attempts = ?, locked_until = ? WHERE id = ?")
                .param(failures)
                .param(noneUntil(failures, now).map(RowMoments::stored).orElse(null))
                .param(id.value())
                .update();
        audit.add(NOBODY, AuditAction.SIGN_IN_FAILED, id.value(), "wrong password, %d in a row".formatted(failures));
        return Optional.empty();
    }

    /**
     * Until when an account takes no password after so many wrong ones; empty as long as they are few. The time doubles with each, up
     * to a longest, so that guessing is hopeless and a person who mistyped, or whose account somebody else tries, is never locked out
     * for good.
     */
    private Optional<Instant> noneUntil(int failures, Instant now) {
        int over = failures - settings.freeAttempts();
        if (over < 0) {
            return Optional.empty();
        }
        Duration grown = FIRST_DELAY.multipliedBy(1L << Math.min(over, MOST_DOUBLINGS));
        return Optional.of(now.plus(grown.compareTo(settings.longestDelay()) < 0 ? grown : settings.longestDelay()));
    }

    private static String whyNone(Standing standing) {
        return !standing.active() ? "locked out" : !standing.hasPassword() ? "no password set" : "too soon";
    }

    /** Notes a failed sign-in; the typed name may be a password, and is kept nowhere. */
    @Transactional
    void unknown() {
        audit.add(NOBODY, AuditAction.SIGN_IN_FAILED, "unknown account", "");
    }
}
