package org.sekisho.office.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Declaration;
import org.sekisho.intake.filing.Declaration.Kind;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.disclosure.DisclosureRow.Verdict;
import org.sekisho.office.review.NeedToKnow;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Declarations that people filed, as rows. None is changed: a corrected one is added. */
@Repository
record JdbcDeclarations(JdbcClient client) {

    private record Head(long id, String form, @Nullable LocalDate dated, boolean reviewAsked, StaffId by, Instant at) {}

    /** Those filed on a version of a filing or on an earlier one, the newest first. */
    List<FiledDeclaration> of(FilingId filing) {
        return JdbcRecords.list(client, Head.class, """
                        SELECT d.id, d.form, d.dated, d.review_asked, d.filed_by AS `by`, d.filed_at AS `at`
                        FROM filing f JOIN filing e ON e.number = f.number AND e.version <= f.version
                            JOIN declaration d ON d.filing_id = e.id
                        WHERE f.id = ? ORDER BY d.id DESC""", filing).stream()
                .map(head -> new FiledDeclaration(
                        new Declaration(head.form, head.dated, head.reviewAsked, rows(head.id)), head.by, head.at))
                .toList();
    }

    private List<Declaration.Row> rows(long declaration) {
        return client.sql("SELECT kind, body, number FROM declared_row WHERE declaration_id = ? ORDER BY ordinal")
                .param(declaration)
                .query(JdbcRecords.of(Declaration.Row.class))
                .list();
    }

    /** Keeps how the things of a filing stand, in place of what was kept of it before. */
    void keep(FilingId filing, DisclosureCounts counts) {
        JdbcRecords.change(client, "DELETE FROM disclosure_count WHERE filing_id = ?", filing);
        counts.rows()
                .forEach((kind, verdicts) -> verdicts.forEach((verdict, rows) -> client.sql("""
                        INSERT INTO disclosure_count (filing_id, kind, verdict, things) VALUES (?, ?, ?, ?)""")
                        .params(filing.value(), kind.name(), verdict.name(), rows)
                        .update()));
    }

    /** How the things of all filings stand on which a run opened a case. */
    DisclosureCounts ofRun(long run) {
        return counts("c.run_id = :run", Map.of("run", run));
    }

    /** How the things of all filings stand of whose disclosure review a reader may know, open or ended. */
    DisclosureCounts of(StaffMember reader) {
        return counts(NeedToKnow.CONDITION, new NeedToKnow(reader).values());
    }

    private DisclosureCounts counts(String of, Map<String, ?> values) {
        Map<Kind, Map<Verdict, Integer>> counts = new EnumMap<>(Kind.class);
        client.sql("""
                        SELECT d.kind, d.verdict, SUM(d.things) AS things
                        FROM review_case c JOIN disclosure_count d ON d.filing_id = c.filing_id
                        WHERE c.queue = 'DISCLOSURE' AND %s GROUP BY d.kind, d.verdict""".formatted(of)).params(values).query(row -> {
            DisclosureCounts.add(
                    counts,
                    Kind.valueOf(row.getString("kind")),
                    Verdict.valueOf(row.getString("verdict")),
                    row.getInt("things"));
        });
        return new DisclosureCounts(counts);
    }

    void add(FilingId filing, Declaration declared, StaffId by, Instant at) {
        long id = JdbcRecords.added(client.sql("""
                        INSERT INTO declaration (filing_id, form, dated, review_asked, filed_by, filed_at)
                        VALUES (:filing, :form, :dated, :reviewAsked, :by, :at)""")
                .param("filing", filing.value())
                .param("form", declared.form())
                .param("dated", declared.dated())
                .param("reviewAsked", declared.reviewAsked())
                .param("by", by.value())
                .param("at", RowMoments.stored(at)));
        for (int ordinal = 0; ordinal < declared.rows().size(); ordinal++) {
            Declaration.Row row = declared.rows().get(ordinal);
            client.sql("""
                            INSERT INTO declared_row (declaration_id, ordinal, kind, body, number)
                            VALUES (:declaration, :ordinal, :kind, :body, :number)""")
                    .params(JdbcRecords.values(row))
                    .param("declaration", id)
                    .param("ordinal", ordinal)
                    .update();
        }
    }
}
