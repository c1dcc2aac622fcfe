package org.sekisho.office.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.staff.StaffProposal.Answer;
import org.sekisho.office.staff.StaffProposal.Kind;
import org.sekisho.office.staff.StaffProposal.What;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Proposals as rows. Call it in a transaction. */
@Repository
class JdbcStaffProposals {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcStaffProposals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In place of what is open of that kind about that account. */
    StaffProposal add(StaffId about, Kind kind, @Nullable Profile was, @Nullable Profile profile, String by) {
        jdbc.sql("""
                        UPDATE staff_proposal SET answer = 'REPLACED', answered_by = :by, answered_at = :now
                        WHERE about = :about AND kind = :kind AND answer IS NULL""")
                .param("by", by)
                .param("now", now())
                .param("about", about.value())
                .param("kind", kind.name())
                .update();
        jdbc.sql("""
                        INSERT INTO staff_proposal (about, kind, profile, was, proposed_by, proposed_at)
                        VALUES (:about, :kind, :profile, :was, :by, :now)""")
                .param("about", about.value())
                .param("kind", kind.name())
                .param("profile", written(profile))
                .param("was", written(was))
                .param("by", by)
                .param("now", now())
                .update();
        return of(about).get(0);
    }

    /** Answers it, unless somebody did. */
    void answer(StaffProposal proposal, What what, String by) {
        jdbc.sql("""
                        UPDATE staff_proposal SET answer = :what, answered_by = :by, answered_at = :now
                        WHERE id = :id AND answer IS NULL""")
                .param("what", what.name())
                .param("by", by)
                .param("now", now())
                .param("id", proposal.id())
                .update();
    }

    Optional<StaffProposal> lock(long id) {
        return jdbc.sql("SELECT * FROM staff_proposal WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((row, n) -> proposal(row))
                .optional();
    }

    /** The newest first. */
    List<StaffProposal> open() {
        return jdbc.sql("SELECT * FROM staff_proposal WHERE answer IS NULL ORDER BY id DESC")
                .query((row, n) -> proposal(row))
                .list();
    }

    /** The newest first. */
    List<StaffProposal> answered(int most) {
        return jdbc.sql("SELECT * FROM staff_proposal WHERE answer IS NOT NULL ORDER BY id DESC LIMIT :most")
                .param("most", most)
                .query((row, n) -> proposal(row))
                .list();
    }

    /** The newest first. */
    List<StaffProposal> of(StaffId about) {
        return jdbc.sql("SELECT * FROM staff_proposal WHERE about = :about ORDER BY id DESC")
                .param("about", about.value())
                .query((row, n) -> proposal(row))
                .list();
    }

    private static StaffProposal proposal(ResultSet row) throws SQLException {
        return new StaffProposal(
                row.getLong("id"),
                new StaffId(row.getString("about")),
                Kind.valueOf(row.getString("kind")),
                profile(row.getString("profile")),
                profile(row.getString("was")),
                row.getString("proposed_by"),
                RowMoments.of(row, "proposed_at"),
                answer(row));
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        String what = row.getString("answer");
        return what == null
                ? null
                : new Answer(What.valueOf(what), row.getString("answered_by"), RowMoments.of(row, "answered_at"));
    }

    private static @Nullable String written(@Nullable Profile profile) {
        return profile == null ? null : JsonMapper.shared().writeValueAsString(profile);
    }

    private static @Nullable Profile profile(@Nullable String written) {
        return written == null ? null : JsonMapper.shared().readValue(written, Profile.class);
    }

    private LocalDateTime now() {
        return RowMoments.stored(clock.instant());
    }
}
