package org.sekisho.office.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    private static final int DAYS = 7;
    private static final long WHOLE = -1;

    /** So many records of a kind's acts are gone over every night. */
    private static final int FEW = 50_000;

    private static final String BEFORE_SEALS = "before seals";

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
    public List<Differing> differingOn(LocalDate day) {
        return kinds.orderedStream()
                .flatMap(kind -> differing(kind, isOfMany(kind) ? day.toEpochDay() % DAYS : WHOLE).stream())
                .toList();
    }

    private boolean isOfMany(SealedRows kind) {
        return kind.follows() != null
                && jdbc.sql("SELECT COUNT(*) FROM audit_record WHERE action IN (:actions)")
                                .param(
                                        "actions",
                                        kind.actions().stream()
                                                .map(AuditAction::name)
                                                .toList())
                                .query(Long.class)
                                .single()
                        > FEW;
    }

    @Override
    public List<Differing> differing(SealedRows kind) {
        return differing(kind, WHOLE);
    }

    /** @param part of {@link #DAYS} parts, by what the rows are about */
    private List<Differing> differing(SealedRows kind, long part) {
        List<Differing> differing = new ArrayList<>();
        SealedRows.@Nullable Follows follows = kind.follows();
        Map<String, String> recorded = recorded(kind, part(part, "subject"));
        sealing.all(kind, follows == null ? "TRUE" : part(part, follows.sql())).forEach((subject, seal) -> {
            String then = recorded.remove(subject);
            if (!seal.equals(then) && !BEFORE_SEALS.equals(then)) {
                differing.add(new Differing(subject, kind.label(), seal));
            }
        });
        recorded.forEach((subject, then) -> {
            boolean counted = follows != null && follows.counted();
            if (!counted && !then.equals(RowSeal.NONE) && !then.equals(BEFORE_SEALS)) {
                differing.add(new Differing(subject, kind.label(), RowSeal.NONE));
            }
        });
        return differing;
    }

    private static String part(long part, String subject) {
        return part == WHOLE ? "TRUE" : "MOD(CRC32(%s), %d) = %d".formatted(subject, DAYS, part);
    }

    /**
     * By subject the newest seal; empty, which no rows have, if what was last written of it carries none. Rows that follow what is on
     * record were written without seals once: what is older than the first of the kind says nothing of them.
     */
    private Map<String, String> recorded(SealedRows kind, String only) {
        Pattern seal = Pattern.compile("(?:^|, )%s ([0-9a-f]{64}|%s)$".formatted(kind.label(), RowSeal.NONE));
        String taken = AuditAction.ROWS_SEALED.name();
        List<String> actions = Stream.concat(kind.actions().stream().map(AuditAction::name), Stream.of(taken))
                .toList();
        Map<String, String> newest = new HashMap<>();
        AtomicBoolean sealed = new AtomicBoolean(kind.follows() == null);
        jdbc.sql("SELECT action, subject, detail FROM audit_record WHERE action IN (:actions) AND %s ORDER BY id"
                        .formatted(only))
                .param("actions", actions)
                .query(row -> {
                    Matcher found = seal.matcher(row.getString("detail"));
                    boolean has = found.find();
                    String subject = row.getString("subject");
                    boolean carries =
                            kind.follows() == null ? !row.getString("action").equals(taken) : isOf(kind, row);
                    sealed.compareAndSet(false, has);
                    if (has || carries) {
                        newest.put(subject, has ? found.group(1) : sealed.get() ? "" : BEFORE_SEALS);
                    }
                });
        return newest;
    }

    private static boolean isOf(SealedRows kind, ResultSet record) throws SQLException {
        String subject = record.getString("subject");
        return kind.writtenBy(AuditAction.valueOf(record.getString("action")), subject)
                .filter(subject::equals)
                .isPresent();
    }
}
