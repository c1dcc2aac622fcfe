package org.sekisho.office.review;

import java.util.List;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The filters that people keep for themselves. Nobody sees, changes or deletes those of others. */
@Repository
public class SavedFilters {

    private final JdbcClient jdbc;

    SavedFilters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person's filters, by name. */
    public List<SavedFilter> of(StaffMember owner) {
        return jdbc.sql("SELECT id, name, asked FROM saved_filter WHERE staff_id = ? ORDER BY name")
                .param(owner.id().value())
                .query((row, n) -> new SavedFilter(row.getLong("id"), row.getString("name"), row.getString("asked")))
                .list();
    }

    /** Keeps it, in place of the one that has this name. */
    @Transactional
    public Answer save(StaffMember owner, String name, String asked) {
        String kept = name.strip();
        if (kept.isEmpty()
                || kept.length() > SavedFilter.LONGEST_NAME
                || kept.chars().anyMatch(Character::isISOControl)) {
            return Answer.NO_NAME;
        }
        if (asked.length() > SavedFilter.LONGEST_ADDRESS) {
            return Answer.TOO_LONG;
        }
        lock(owner);
        List<SavedFilter> all = of(owner);
        boolean anew = all.stream().noneMatch(one -> one.name().equals(kept));
        if (anew && all.size() >= SavedFilter.MOST) {
            return Answer.TOO_MANY;
        }
        JdbcRecords.change(jdbc, """
                        INSERT INTO saved_filter (staff_id, name, asked) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE asked = ?""", owner.id(), kept, asked, asked);
        return Answer.SAVED;
    }

    /** Two windows of the same person save one after the other, so that neither counts without the other's. */
    private void lock(StaffMember owner) {
        JdbcRecords.one(jdbc, String.class, "SELECT id FROM staff_member WHERE id = ? FOR UPDATE", owner.id());
    }

    /** Deletes it; one that is not there, or not theirs, is left alone. */
    @Transactional
    public void delete(StaffMember owner, long id) {
        JdbcRecords.change(jdbc, "DELETE FROM saved_filter WHERE id = ? AND staff_id = ?", id, owner.id());
    }

    /** The outcome of keeping a filter. */
    public enum Answer {
        SAVED,
        /** The name is empty or too long, or is no line of text. */
        NO_NAME,
        /** The filter is too long to be kept. */
        TOO_LONG,
        /** They have as many as they may. */
        TOO_MANY
    }
}
