package org.sekisho.office.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.ListId;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.edition.ListProposal.Step;
import org.sekisho.office.edition.ListProposal.What;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Proposals and what was done about them, as rows that are only added. */
@Repository
class JdbcListProposals {

    private static final String PROPOSALS =
            "SELECT id, list_id, edition, sha256, title, file, base_sha256, starts_on, why, authors, preview_sha256"
                    + " FROM list_proposal ";

    private final JdbcClient jdbc;

    JdbcListProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lists that have any, by their names. */
    List<String> lists() {
        return jdbc.sql("SELECT DISTINCT list_id FROM list_proposal ORDER BY list_id")
                .query((row, n) -> row.getString("list_id"))
                .list();
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
        return jdbc.sql("SELECT content FROM list_proposal WHERE id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    private List<ListProposal> read(String which, Object key) {
        Map<Long, List<Step>> steps = new LinkedHashMap<>();
        jdbc.sql("SELECT s.* FROM list_step s JOIN (SELECT id FROM list_proposal "
                        + which.replace(" FOR UPDATE", "")
                        + ") p ON p.id = s.proposal_id ORDER BY s.id")
                .param(key)
                .query(row -> {
                    steps.computeIfAbsent(row.getLong("proposal_id"), any -> new ArrayList<>())
                            .add(step(row));
                });
        return jdbc.sql(PROPOSALS + which)
                .param(key)
                .query((row, n) -> proposal(row, steps.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /** Adds a proposal with its first step. */
    long add(KeyTechnologyList list, Written written, Step first) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        String authors = joined(written.authors());
        jdbc.sql("""
                        INSERT INTO list_proposal (list_id, edition, sha256, title, file, content, base_sha256, starts_on, why,
                            authors, preview_sha256)
                        VALUES (:list, :edition, :sha256, :title, :file, :content, :base, :starts, :why, :authors, :preview)""")
                .param("list", list.edition().list().value())
                .param("edition", list.edition().name())
                .param("sha256", list.edition().sha256())
                .param("title", list.title())
                .param("file", list.file())
                .param("content", list.source())
                .param("base", written.base())
                .param("starts", written.startsOn())
                .param("why", written.why())
                .param("authors", authors)
                .param("preview", written.preview())
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        add(id, authors, first);
        return id;
    }

    void add(ListProposal proposal, Step step) {
        add(proposal.id(), joined(proposal.authors()), step);
    }

    private void add(long proposal, String authors, Step step) {
        jdbc.sql("""
                        INSERT INTO list_step (proposal_id, authors, what, taken_by, taken_at, comment, in_force_from, consents_owed)
                        VALUES (:proposal, :authors, :what, :by, :at, :comment, :from, :owed)""")
                .param("proposal", proposal)
                .param("authors", authors)
                .param("what", step.what().name())
                .param("by", step.by())
                .param("at", RowMoments.stored(step.at()))
                .param("comment", step.comment())
                .param("from", step.inForceFrom())
                .param("owed", step.consentsOwed())
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

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                What.valueOf(row.getString("what")),
                row.getString("taken_by"),
                RowMoments.of(row, "taken_at"),
                row.getString("comment"),
                row.getObject("in_force_from", LocalDate.class),
                row.getInt("consents_owed"));
    }
}
