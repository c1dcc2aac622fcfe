package org.sekisho.office.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.ListId;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.office.edition.ListProposal.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals, what was done about them, and what authorities said of their entries, as rows that are only added. */
@Repository
record JdbcListProposals(JdbcClient jdbc) {

    private static final String PROPOSALS =
            "SELECT id, list_id, edition, sha256, title, file, base_sha256, starts_on, why, authors, preview_sha256"
                    + " FROM list_proposal ";

    /** The written parts of a proposal besides the list; see {@link ListProposal}. */
    record Written(
            @Nullable String base,
            LocalDate startsOn,
            String why,
            SortedSet<String> authors,
            @Nullable String preview) {}

    private record Taken(long proposal, Step step) {}

    /**
     * What consents are about.
     *
     * @param sha256 of the entry's content before and after
     */
    record About(String list, String entry, String sha256) {}

    /** The lists that have any, by their names. */
    List<String> lists() {
        return JdbcRecords.list(jdbc, String.class, "SELECT DISTINCT list_id FROM list_proposal ORDER BY list_id");
    }

    ListHistory of(String list) {
        return new ListHistory(read("WHERE list_id = ? ORDER BY id", list));
    }

    /** The same, and nobody else adds to it before the caller's transaction ends. */
    ListHistory lock(String list) {
        return new ListHistory(read("WHERE list_id = ? ORDER BY id FOR UPDATE", list));
    }

    Optional<ListProposal> byId(long id) {
        return read("WHERE id = ?", id).stream().findFirst();
    }

    Optional<String> content(long id) {
        return JdbcRecords.find(jdbc, String.class, "SELECT content FROM list_proposal WHERE id = ?", id);
    }

    private List<ListProposal> read(String which, Object key) {
        Map<Long, List<Step>> steps = jdbc
                .sql("""
                        SELECT s.proposal_id AS proposal, s.what AS step_what, s.taken_by AS step_by, s.taken_at AS step_at,
                            s.comment AS step_comment, s.in_force_from AS step_in_force_from, s.consents_owed AS step_consents_owed
                        FROM list_step s JOIN (SELECT id FROM list_proposal %s) p ON p.id = s.proposal_id ORDER BY s.id""".formatted(which.replace(" FOR UPDATE", "")))
                .param(key)
                .query(JdbcRecords.of(Taken.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Taken::proposal, Collectors.mapping(Taken::step, Collectors.toList())));
        return jdbc.sql(PROPOSALS + which)
                .param(key)
                .query((row, n) -> proposal(row, steps.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /** Adds a proposal with its first step. */
    long add(KeyTechnologyList list, Written written, Step first) {
        String authors = joined(written.authors());
        long id = JdbcRecords.added(jdbc.sql("""
                        INSERT INTO list_proposal (list_id, edition, sha256, title, file, content, base_sha256, starts_on, why,
                            authors, preview_sha256)
                        VALUES (:list, :name, :sha256, :title, :file, :content, :base, :startsOn, :why, :authors, :preview)""")
                .params(JdbcRecords.values(list.edition()))
                .params(JdbcRecords.values(written))
                .param("title", list.title())
                .param("file", list.file())
                .param("content", list.source())
                .param("authors", authors));
        add(id, authors, first);
        return id;
    }

    void add(ListProposal proposal, Step step) {
        add(proposal.id(), joined(proposal.authors()), step);
    }

    private void add(long proposal, String authors, Step step) {
        jdbc.sql("""
                        INSERT INTO list_step (proposal_id, authors, what, taken_by, taken_at, comment, in_force_from, consents_owed)
                        VALUES (:proposal, :authors, :what, :by, :at, :comment, :inForceFrom, :consentsOwed)""")
                .params(JdbcRecords.values(step))
                .param("proposal", proposal)
                .param("authors", authors)
                .update();
    }

    static String joined(SortedSet<String> authors) {
        return "," + String.join(",", authors) + ",";
    }

    private static ListProposal proposal(ResultSet row, List<Step> steps) throws SQLException {
        return new ListProposal(
                row.getLong("id"),
                new Edition(new ListId(row.getString("list_id")), row.getString("edition"), row.getString("sha256")),
                row.getString("title"),
                row.getString("file"),
                row.getString("base_sha256"),
                row.getObject("starts_on", LocalDate.class),
                row.getString("why"),
                new TreeSet<>(List.of(row.getString("authors").substring(1).split(","))),
                row.getString("preview_sha256"),
                steps);
    }

    /** The consents of authorities, the oldest first. */
    List<Consent> consents(About about) {
        return jdbc.sql("""
                        SELECT authority, answer AS said, reference, said_by AS `by`, said_on AS `on`, noted_by, noted_at
                        FROM list_consent WHERE list_id = ? AND entry_code = ? AND entry_sha256 = ? ORDER BY id""")
                .params(about.list(), about.entry(), about.sha256())
                .query(JdbcRecords.of(Consent.class))
                .list();
    }

    void add(long proposal, About about, Consent consent) {
        jdbc.sql("""
                        INSERT INTO list_consent (proposal_id, list_id, entry_code, entry_sha256, authority, answer, reference,
                            said_by, said_on, noted_by, noted_at)
                        VALUES (:proposal, :list, :entry, :sha256, :authority, :said, :reference, :by, :on, :notedBy, :notedAt)""")
                .params(JdbcRecords.values(about))
                .params(JdbcRecords.values(consent))
                .param("proposal", proposal)
                .update();
    }
}
