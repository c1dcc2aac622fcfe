package org.sekisho.office.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Handling;
import org.sekisho.intake.filing.NameKey;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.review.Decision.SecondVerdict;
import org.sekisho.office.review.Decision.Undone;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Cases and decisions as rows. */
@Repository
record JdbcCaseRecords(JdbcClient client, Clock clock) {

    private static final SortedMap<String, String> SEEN = new TreeMap<>(Map.of(
            "findings", """
            SELECT l.list_id, l.edition, l.sha256, e.entry_code, e.requirement, e.near_limit, e.rank_score, e.ordinal
            FROM entry_finding e JOIN list_edition l ON l.id = e.list_edition_id
            WHERE e.filing_id = :filing AND e.queue = :queue ORDER BY e.ordinal""",
            "evidence", """
            SELECT v.ordinal, v.finding_ordinal, v.rule, v.kind, v.section, v.place, v.document, v.page, v.span_start,
                v.span_end, v.symbol, v.weight, v.recognised
            FROM evidence v JOIN entry_finding e ON e.filing_id = v.filing_id AND e.ordinal = v.finding_ordinal
            WHERE v.filing_id = :filing AND e.queue = :queue ORDER BY v.ordinal""",
            "unread", """
            SELECT document, page, reason, detail FROM unread_part
            WHERE filing_id = :filing AND :queue IS NOT NULL ORDER BY ordinal""",
            "text", """
            SELECT SHA2(content, 256) AS sha256, characters FROM filing_text
            WHERE filing_id = :filing AND :queue IS NOT NULL"""));

    /** Left out where there are none, so that what was seen before they existed reads the same. */
    private static final String GIVEN = """
            SELECT l.list_id, l.edition, l.sha256, g.entry_code, g.place, SHA2(g.words, 256) AS words, g.given_by
            FROM case_entry g JOIN list_edition l ON l.id = g.list_edition_id JOIN review_case c ON c.id = g.case_id
            WHERE c.filing_id = :filing AND c.queue = :queue AND g.taken_back_by IS NULL ORDER BY g.id""";

    /** Areas of a case, and whether anybody has decided on it: asked with the case, as most have no decision yet. */
    private static final String WITH_ITS_ROWS = """
            , (SELECT JSON_ARRAYAGG(a.area) FROM case_area a WHERE a.case_id = c.id) AS areas,
            EXISTS (SELECT 1 FROM case_decision e WHERE e.case_id = c.id) AS decided""";

    /** The case, if the reader may know of it. */
    public Optional<DeskCase> find(CaseId id, StaffMember reader) {
        return find(
                id,
                reader,
                new NeedToKnow(reader).condition(),
                WITH_ITS_ROWS,
                row -> deskCase(
                        row, areas(row.getString("areas")), row.getBoolean("decided") ? decisions(id) : List.of()));
    }

    /** The same, by all that binds the reader by now, and nobody else changes it until the transaction ends. */
    public Optional<DeskCase> lock(CaseId id, StaffMember reader) {
        // its other rows are asked for once it is locked: by one statement they might be those of before
        return find(
                id, reader, NeedToKnow.CONDITION + " FOR UPDATE", "", row -> deskCase(row, areas(id), decisions(id)));
    }

    /** Reads a row of cases. */
    private interface Reader {
        DeskCase read(ResultSet row) throws SQLException;
    }

    /** Reads, of two columns of one name, the first: the rank is the highest of the case's own, which no seal has, and the sealed ones. */
    private Optional<DeskCase> find(CaseId id, StaffMember reader, String condition, String more, Reader rows) {
        return client.sql("""
                        SELECT GREATEST(c.rank_score, COALESCE((SELECT o.rank_score FROM screening_outcome o
                                WHERE o.filing_id = c.filing_id), 0) + COALESCE((SELECT SUM(g.rank_score) FROM case_entry g
                                WHERE g.case_id = c.id AND g.taken_back_by IS NULL), 0)) AS rank_score,
                            c.*, f.number, f.version AS filing_version,
                            EXISTS (SELECT 1 FROM unread_part u WHERE u.filing_id = c.filing_id) AS part_unread,
                            (SELECT COALESCE(SUM(d.things), 0) FROM disclosure_count d WHERE d.filing_id = c.filing_id
                                AND c.queue = 'DISCLOSURE' AND d.verdict IN ('CONTRADICTS', 'NOT_DECLARED')) AS undeclared,
                            COALESCE((SELECT MIN(d.verdict = 'DECLARED') FROM disclosure_count d WHERE d.filing_id = c.filing_id
                                AND c.queue = 'DISCLOSURE'), FALSE) AS as_declared%s
                        FROM review_case c JOIN filing f ON f.id = c.filing_id
                        WHERE c.id = :case AND %s""".formatted(more, condition))
                .params(new NeedToKnow(reader).values())
                .param("case", id.value())
                .query((row, n) -> rows.read(row))
                .optional()
                .filter(found -> !isBound(reader, found.standing().filing()));
    }

    /**
     * Whether a person is bound to an organisation that a party of a filing is, by names alone: keys and patterns that the database has of
     * them are not sealed.
     */
    private boolean isBound(StaffMember person, FilingId filing) {
        List<NameKey> bound = keys(
                "SELECT value FROM staff_conflict WHERE staff_id = ? AND kind = 'ORGANISATION'",
                person.id().value());
        return !bound.isEmpty()
                && keys("SELECT name FROM filing_entity WHERE filing_id = ?", filing.value()).stream()
                        .anyMatch(party -> bound.stream().anyMatch(one -> one.isIn(party)));
    }

    private List<NameKey> keys(String names, Object of) {
        return client.sql(names).param(of).query((row, n) -> NameKey.of(row.getString(1))).list().stream()
                .filter(key -> !key.words().isEmpty())
                .toList();
    }

    /** Whether a version of a filing has a case for secrecy, open or ended. */
    boolean hasSecrecy(FilingId filing) {
        return client.sql("SELECT EXISTS (SELECT 1 FROM review_case WHERE filing_id = ? AND queue = 'SECRECY')")
                .param(filing.value())
                .query(Boolean.class)
                .single();
    }

    /** The newest case on the same version of a filing in another queue, if the reader may know of it. */
    Optional<CaseDesk.OtherCase> other(DeskCase shown, StaffMember reader) {
        return client.sql("""
                        SELECT c.id, c.queue FROM review_case c
                        WHERE c.filing_id = :filing AND c.queue <> :queue AND %s ORDER BY c.id DESC LIMIT 1""".formatted(new NeedToKnow(reader).condition()))
                .params(new NeedToKnow(reader).values())
                .param("filing", shown.standing().filing().value())
                .param("queue", shown.standing().queue().name())
                .query(JdbcRecords.of(CaseDesk.OtherCase.class))
                .optional();
    }

    /**
     * The newest version after this one, or what was given in its place; one that was read before others. One whose cases are all
     * hidden from the reader is hidden, too.
     */
    Optional<CaseDesk.Copy> copy(DeskCase shown, StaffMember reader) {
        return client.sql("""
                        SELECT v.number, v.version, o.outcome,
                            (SELECT MAX(c.id) FROM review_case c WHERE c.filing_id = v.id AND %1$s) AS about
                        FROM (SELECT n.id FROM filing n WHERE n.number = :number AND n.version > :version
                                UNION SELECT p.copy_id FROM filing_replacement p WHERE p.filing_id = :filing) newer
                            JOIN filing v ON v.id = newer.id LEFT JOIN screening_outcome o ON o.filing_id = v.id
                        WHERE NOT v.canary AND (NOT EXISTS (SELECT 1 FROM review_case a WHERE a.filing_id = v.id)
                                OR EXISTS (SELECT 1 FROM review_case c WHERE c.filing_id = v.id AND %1$s))
                        ORDER BY COALESCE(o.outcome, 'UNSCREENABLE') = 'UNSCREENABLE', v.version DESC LIMIT 1""".formatted(new NeedToKnow(reader).condition()))
                .params(new NeedToKnow(reader).values())
                .param("number", shown.number().value())
                .param("version", shown.filingVersion())
                .param("filing", shown.standing().filing().value())
                .query(JdbcRecords.of(CaseDesk.Copy.class))
                .optional();
    }

    private DeskCase deskCase(ResultSet row, List<String> areas, List<Decision> decisions) throws SQLException {
        return new DeskCase(
                new CaseId(row.getLong("id")),
                new FilingNumber(row.getString("number")),
                row.getInt("filing_version"),
                CaseRow.standing(row),
                row.getInt("version"),
                Handling.valueOf(row.getString("handling")),
                areas,
                row.getBoolean("part_unread"),
                row.getInt("owed_answers"),
                row.getInt("undeclared"),
                row.getBoolean("as_declared"),
                RowMoments.of(row, "opened_at"),
                CaseRow.hold(row, clock.instant()),
                decisions);
    }

    private static List<String> areas(@Nullable String array) {
        return array == null
                ? List.of()
                : Stream.of(JsonMapper.shared().readValue(array, String[].class))
                        .sorted()
                        .toList();
    }

    private List<String> areas(CaseId id) {
        return JdbcRecords.list(client, String.class, "SELECT area FROM case_area WHERE case_id = ? ORDER BY area", id);
    }

    private List<Decision> decisions(CaseId id) {
        return JdbcRecords.list(client, Decision.class, """
                        SELECT id, case_id AS about, decision AS kind, reason, words, decided_by AS `by`, decided_at AS `at`,
                            status_before AS `before`, seen_sha256 AS seen, lot_seed, second_because, second_by, second_at,
                            second_verdict = 'AGREED' AS second_agreed, second_words, undone_by, undone_at, owed_answers AS owed
                        FROM case_decision WHERE case_id = ? ORDER BY id""", id);
    }

    /** Brings a case back to whoever else put it off, as something changed on it. */
    void wake(CaseId id, StaffMember changedBy) {
        JdbcRecords.change(client, "DELETE FROM case_snooze WHERE case_id = ? AND person <> ?", id, changedBy.id());
    }

    /** Puts it on someone's table, or on nobody's. Who reads it is not disturbed: that counts as no change. */
    public void hold(CaseId id, @Nullable Hold hold) {
        client.sql("UPDATE review_case SET held_by = ?, held_until = ? WHERE id = ?")
                .param(hold == null ? null : hold.by().value())
                .param(hold == null ? null : RowMoments.stored(hold.until()))
                .param(id.value())
                .update();
    }

    /** Moves it, takes it from the table, counts the change, and keeps by which decision it now stands: the newest that counts. */
    public void move(CaseId id, CaseStatus to) {
        JdbcRecords.change(client, """
                        UPDATE review_case c LEFT JOIN case_decision d ON d.case_id = c.id AND d.id =
                            (SELECT MAX(n.id) FROM case_decision n WHERE n.case_id = ? AND n.persons > 0)
                        SET c.status = ?, c.version = c.version + 1, c.held_by = NULL, c.held_until = NULL,
                            c.decided_version = d.case_version, c.decided_status = d.leads_to, c.decided_persons = d.persons
                        WHERE c.id = ?""", id, to.name(), id);
    }

    /** Sets the number of answers that authorities owe on the case. */
    public void owes(CaseId id, int answers) {
        JdbcRecords.change(client, "UPDATE review_case SET owed_answers = ? WHERE id = ?", answers, id);
    }

    /** Sets whether owed answers are awaited beyond the end of the case. */
    public void awaitOwed(CaseId id, boolean awaited) {
        JdbcRecords.change(client, "UPDATE review_case SET owed_awaited = ? WHERE id = ?", awaited, id);
    }

    /** The seed of the case's one lot. The first who asks brings it; nobody draws again. */
    public long lot(CaseId id, long fresh) {
        JdbcRecords.change(client, "UPDATE review_case SET lot_seed = ? WHERE id = ? AND lot_seed IS NULL", fresh, id);
        return JdbcRecords.one(client, Long.class, "SELECT lot_seed FROM review_case WHERE id = ?", id);
    }

    /** One that needs a second person makes the case one that takes two, from this version on. */
    public void add(Decision decision, int caseVersion, String seen) {
        if (decision.secondBecause() != null) {
            client.sql("UPDATE review_case SET takes_two_from = COALESCE(takes_two_from, ?) WHERE id = ?")
                    .param(caseVersion)
                    .param(decision.about().value())
                    .update();
        }
        client.sql("""
                        INSERT INTO case_decision (case_id, case_version, decision, reason, words, decided_by, decided_at,
                            status_before, seen, seen_sha256, lot_seed, second_because, owed_answers, unread)
                        VALUES (:about, :version, :kind, :reason, :words, :by, :at, :before, :shown, :seen, :lotSeed,
                            :secondBecause, :owed, EXISTS (SELECT 1 FROM unread_part u
                            JOIN review_case c ON c.filing_id = u.filing_id WHERE c.id = :about))""")
                .params(JdbcRecords.values(decision))
                .param("version", caseVersion)
                .param("shown", seen)
                .update();
    }

    public void addVerdict(long decision, SecondVerdict verdict) {
        once(client.sql("""
                        UPDATE case_decision SET second_by = :by, second_at = :at,
                            second_verdict = IF(:agreed, 'AGREED', 'DISAGREED'), second_words = :words
                        WHERE id = :decision AND second_by IS NULL AND undone_by IS NULL""")
                .params(JdbcRecords.values(verdict))
                .param("decision", decision)
                .update());
    }

    public void addUndone(long decision, Undone undone) {
        JdbcRecords.change(client, """
                        UPDATE review_case c JOIN case_decision d ON d.case_id = c.id AND d.case_version = c.decided_version
                        SET c.status = 'OPEN', c.decided_version = NULL, c.decided_status = NULL, c.decided_persons = NULL
                        WHERE d.id = ?""", decision);
        once(client.sql("""
                        UPDATE case_decision SET undone_by = :by, undone_at = :at
                        WHERE id = :decision AND second_by IS NULL AND undone_by IS NULL""")
                .params(JdbcRecords.values(undone))
                .param("decision", decision)
                .update());
    }

    private static void once(int rows) {
        if (rows != 1) {
            throw new IllegalStateException(
                    "A decision is answered or taken back once, and its case is locked meanwhile");
        }
    }

    /** All that was found for a queue in a filing, and in which editions, as one text that is the same for the same rows. */
    public String evidence(FilingId filing, ReviewQueue queue) {
        Map<String, Object> seen = new LinkedHashMap<>();
        SEEN.forEach((part, sql) -> seen.put(part, rows(sql, filing, queue)));
        List<Map<String, @Nullable Object>> given = rows(GIVEN, filing, queue);
        if (!given.isEmpty()) {
            seen.put("given", given);
        }
        return JsonMapper.shared().writeValueAsString(seen);
    }

    private List<Map<String, @Nullable Object>> rows(String sql, FilingId filing, ReviewQueue queue) {
        return client.sql(sql)
                .param("filing", filing.value())
                .param("queue", queue.name())
                .query()
                .listOfRows();
    }
}
