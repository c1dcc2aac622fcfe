package org.sekisho.office.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** People as rows: one of their own, one for each role and each area. Knows no rule. Each is read by one statement: all pages ask. */
@Repository
record JdbcStaffRows(JdbcClient jdbc, Clock clock) {

    private static final String PEOPLE = """
            SELECT m.*, (SELECT COUNT(*) FROM user_credentials c JOIN user_entities e ON e.id = c.user_entity_user_id
                    WHERE e.name = m.id) AS passkeys,
                EXISTS (SELECT 1 FROM staff_conflict x WHERE x.staff_id = m.id) AS bound,
                (SELECT JSON_ARRAYAGG(r.role) FROM staff_role r WHERE r.staff_id = m.id) AS roles,
                (SELECT JSON_ARRAYAGG(a.area) FROM staff_area a WHERE a.staff_id = m.id) AS areas
            FROM staff_member m""";

    public List<StaffMember> all() {
        return jdbc.sql(PEOPLE + " ORDER BY m.id")
                .query((row, n) -> member(row))
                .list();
    }

    public Optional<StaffMember> byId(StaffId id) {
        return jdbc.sql(PEOPLE + " WHERE m.id = ?")
                .param(id.value())
                .query((row, n) -> member(row))
                .optional();
    }

    /** The person as they stand, whom nobody else changes until the transaction ends; read once it is held, as all of it is then. */
    public Optional<StaffMember> lock(StaffId id) {
        return JdbcRecords.find(jdbc, StaffId.class, "SELECT id FROM staff_member WHERE id = ? FOR UPDATE", id)
                .flatMap(this::byId);
    }

    /** The same; refuses what is asked about an account that is not there. */
    public StaffMember locked(StaffId id) {
        return lock(id).orElseThrow(() -> StaffRefusal.NO_SUCH_ACCOUNT.refusal(id));
    }

    /** The active administrators of people, whom nobody else changes until the transaction ends. */
    public Set<StaffId> lockAdministrators() {
        return new HashSet<>(JdbcRecords.list(jdbc, StaffId.class, """
                        SELECT m.id FROM staff_member m JOIN staff_role r ON r.staff_id = m.id
                        WHERE r.role = ? AND m.active ORDER BY m.id FOR UPDATE""", Role.USER_ADMINISTRATOR.name()));
    }

    /** The active administrators of people who have a password or are known to the provider. */
    public Set<StaffId> administratorsWhoCanSignIn() {
        return new HashSet<>(jdbc.sql("""
                        SELECT m.id FROM staff_member m JOIN staff_role r ON r.staff_id = m.id
                        WHERE r.role = ? AND m.active
                            AND (m.password IS NOT NULL OR EXISTS (SELECT 1 FROM staff_identity i WHERE i.staff_id = m.id))""")
                .param(Role.USER_ADMINISTRATOR.name())
                .query(JdbcRecords.of(StaffId.class))
                .list());
    }

    public void insert(StaffId id, Profile profile) {
        try {
            jdbc.sql("""
                            INSERT INTO staff_member (id, display_name, all_areas, cleared, language, active, created_at)
                            VALUES (:id, :name, :allAreas, :cleared, :language, TRUE, :now)""")
                    .param("id", id.value())
                    .param("name", profile.displayName())
                    .param("allAreas", profile.access().allAreas())
                    .param("cleared", profile.access().cleared().name())
                    .param("language", profile.language().tag())
                    .param("now", RowMoments.stored(clock.instant()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw StaffRefusal.NAME_TAKEN.refusal(id);
        }
        insertAccess(id, profile.access());
    }

    public void update(StaffId id, Profile profile) {
        jdbc.sql("""
                        UPDATE staff_member SET display_name = ?, all_areas = ?, cleared = ?,
                            language = ? WHERE id = ?""")
                .params(
                        profile.displayName(),
                        profile.access().allAreas(),
                        profile.access().cleared().name(),
                        profile.language().tag(),
                        id.value())
                .update();
        JdbcRecords.change(jdbc, "DELETE FROM staff_role WHERE staff_id = ?", id);
        JdbcRecords.change(jdbc, "DELETE FROM staff_area WHERE staff_id = ?", id);
        insertAccess(id, profile.access());
    }

    private void insertAccess(StaffId id, Access access) {
        access.roles().forEach(role -> JdbcRecords.change(jdbc, """
                        INSERT INTO staff_role (staff_id, role) VALUES (?, ?)""", id, role.name()));
        access.areas().forEach(area -> JdbcRecords.change(jdbc, """
                        INSERT INTO staff_area (staff_id, area) VALUES (?, ?)""", id, area));
    }

    public void setActive(StaffId id, boolean active) {
        JdbcRecords.change(jdbc, """
                        UPDATE staff_member SET active = ?, failed_attempts = 0, locked_until = NULL
                        WHERE id = ?""", active, id);
    }

    /** Ends all sessions of an account, on every machine; nothing lets them in again. */
    public void endSessions(StaffId id) {
        JdbcRecords.change(jdbc, "UPDATE staff_member SET sessions_ended_at = ? WHERE id = ?", clock.instant(), id);
    }

    private static StaffMember member(ResultSet row) throws SQLException {
        Access access = new Access(
                words(row, "roles").stream().map(Role::valueOf).collect(Collectors.toSet()),
                words(row, "areas"),
                row.getBoolean("all_areas"),
                Handling.valueOf(row.getString("cleared")));
        Profile profile = new Profile(
                row.getString("display_name"),
                access,
                Language.ofTag(row.getString("language")).orElse(Language.EN));
        return new StaffMember(new StaffId(row.getString("id")), profile, standing(row));
    }

    private static Set<String> words(ResultSet row, String column) throws SQLException {
        String array = row.getString(column);
        return array == null ? Set.of() : Set.of(JsonMapper.shared().readValue(array, String[].class));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getBoolean("active"),
                row.getString("password") != null,
                row.getInt("failed_attempts"),
                RowMoments.orNull(row, "locked_until"),
                row.getInt("passkeys"),
                row.getBoolean("bound"),
                RowMoments.orNull(row, "sessions_ended_at"));
    }
}
