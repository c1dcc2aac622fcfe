package org.sekisho.office.review.deciding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.staff.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remarks as rows. None is changed but for being struck out once. */
@Repository
class JdbcRemarks {

    private final JdbcClient client;

    JdbcRemarks(JdbcClient client) {
        this.client = client;
    }

    List<Remark> of(CaseId id) {
        return client.sql("SELECT * FROM case_remark WHERE case_id = ? ORDER BY id")
                .param(id.value())
                .query((row, n) -> remark(row))
                .list();
    }

    private static Remark remark(ResultSet row) throws SQLException {
        return new Remark(
                row.getLong("id"),
                new StaffId(row.getString("written_by")),
                RowMoments.of(row, "written_at"),
                row.getString("words"),
                RowMoments.orNull(row, "struck_at"));
    }

    void add(CaseId id, String words, StaffId by, Instant at) {
        client.sql("INSERT INTO case_remark (case_id, words, written_by, written_at) VALUES (?, ?, ?, ?)")
                .params(id.value(), words, by.value(), RowMoments.stored(at))
                .update();
    }

    void strike(long remark, Instant at) {
        client.sql("UPDATE case_remark SET struck_at = ? WHERE id = ? AND struck_at IS NULL")
                .params(RowMoments.stored(at), remark)
                .update();
    }
}
