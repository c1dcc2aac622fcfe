package org.sekisho.office.audit.seal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sekisho.office.audit.action.AuditAction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Compares each thing's rows with the newest record that carries their seal.
 *
 * <p>Cost: one pass over the records of such acts by their index, and one over the rows. Nothing grows with the filings that
 * nobody decided.
 */
@Repository
public class JdbcRowSeals implements RowSeals {

    private final ObjectProvider<SealedRows> kinds;
    private final JdbcClient jdbc;
    private final JdbcSealing sealing;

    public JdbcRowSeals(ObjectProvider<SealedRows> kinds, JdbcClient jdbc) {
        this.kinds = kinds;
        this.jdbc = jdbc;
        this.sealing = new JdbcSealing(jdbc);
    }

    @Override
    public List<Differing> differing() {
        List<Differing> differing = new ArrayList<>();
        kinds.orderedStream().map(this::differing).forEach(differing::addAll);
        return differing;
    }

    @Override
    public List<Differing> differing(SealedRows kind) {
        List<Differing> differing = new ArrayList<>();
        Map<String, String> recorded = recorded(kind);
        sealing.all(kind).forEach((subject, seal) -> {
            String then = recorded.remove(subject);
            if (!seal.equals(then)) {
                differing.add(new Differing(subject, kind.label(), seal));
            }
        });
        recorded.forEach((subject, then) -> {
            if (!then.equals(RowSeal.NONE)) {
                differing.add(new Differing(subject, kind.label(), RowSeal.NONE));
            }
        });
        return differing;
    }

    /** By subject the newest seal; empty, which no rows have, if what was last written of it carries none. */
    private Map<String, String> recorded(SealedRows kind) {
        Pattern seal = Pattern.compile("(?:^|, )%s ([0-9a-f]{64}|%s)$".formatted(kind.label(), RowSeal.NONE));
        String taken = AuditAction.ROWS_SEALED.name();
        List<String> actions = Stream.concat(kind.actions().stream().map(AuditAction::name), Stream.of(taken))
                .toList();
        Map<String, String> newest = new HashMap<>();
        jdbc.sql("SELECT action, subject, detail FROM audit_record WHERE action IN (:actions) ORDER BY id")
                .param("actions", actions)
                .query(row -> {
                    Matcher found = seal.matcher(row.getString("detail"));
                    boolean has = found.find();
                    if (has || !row.getString("action").equals(taken)) {
                        newest.put(row.getString("subject"), has ? found.group(1) : "");
                    }
                });
        return newest;
    }
}
