package org.sekisho.office.review;

import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.office.staff.Conflict;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says what the need to know of people depends on, their conflicts of interest as they are now. */
final class JdbcReaderScopes {

    private final JdbcClient client;

    public JdbcReaderScopes(JdbcClient client) {
        this.client = client;
    }

    public ReaderScope of(StaffMember reader) {
        Set<Conflict> conflicts = client
                .sql("SELECT kind, value FROM staff_conflict WHERE staff_id = :reader")
                .param("reader", reader.id().value())
                .query((row, n) -> new Conflict(Conflict.Kind.valueOf(row.getString("kind")), row.getString("value")))
                .list()
                .stream()
                .collect(Collectors.toSet());
        return ReaderScope.of(reader, conflicts);
    }
}
