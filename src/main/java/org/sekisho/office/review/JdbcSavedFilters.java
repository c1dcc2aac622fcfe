package org.sekisho.office.review;

import java.util.List;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Saved filters as rows. Whose they are is part of every condition. */
@Repository
class JdbcSavedFilters implements SavedFilters {

    private final JdbcClient jdbc;

    JdbcSavedFilters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SavedFilter> of(StaffMember owner) {
        return jdbc.sql("SELECT id, name, asked FROM saved_filter WHERE staff_id = ? ORDER BY name")
                .param(owner.id().value())
                .query((row, n) -> new SavedFilter(row.getLong("id"), row.getString("name"), row.getString("asked")))
                .list();
    }

    @Override
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

    @Override
    @Transactional
    public void delete(StaffMember owner, long id) {
        JdbcRecords.change(jdbc, "DELETE FROM saved_filter WHERE id = ? AND staff_id = ?", id, owner.id());
    }
}
