package org.sekisho.office.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.audit.SealedRows.Mark;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the rows that acts wrote with the seals that the newest record of each has of them, as both are at one moment: what
 * people do meanwhile is no difference.
 *
 * <p>Cost: one pass over the records of such acts by their index, and one over the rows. What there is for each filing is gone
 * over in slices, so that an archive of any size takes the memory of one.
 */
@Repository
public class RowSeals {

    private static final int DAYS = 7;
    private static final long WHOLE = -1;

    /** The id of a record that there is not. */
    private static final long NEVER = Long.MAX_VALUE;

    /** The most records that seal rows of a kind, all of which are gone over every night. */
    private static final int FEW = 50_000;

    /** Ids of filings that are gone over together. */
    private static final int SLICE = 2_000;

    private static final String TAKEN = AuditAction.ROWS_SEALED.name();
    private static final String BEFORE_SEALS = "before seals";

    private final List<SealedRows> kinds;
    private final int slice;
    private final int few;
    private final JdbcClient jdbc;
    private final JdbcSealing sealing;
    private final TransactionTemplate ofOneMoment;

    @Autowired
    public RowSeals(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this(jdbc, transactions, SealedRows.all());
    }

    public RowSeals(JdbcClient jdbc, PlatformTransactionManager transactions, List<SealedRows> kinds) {
        this(jdbc, transactions, kinds, SLICE, FEW);
    }

    RowSeals(JdbcClient jdbc, PlatformTransactionManager transactions, List<SealedRows> kinds, int slice, int few) {
        this.kinds = List.copyOf(kinds);
        this.slice = slice;
        this.few = few;
        this.jdbc = jdbc;
        this.sealing = new JdbcSealing(jdbc);
        this.ofOneMoment = new TransactionTemplate(transactions);
        ofOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** All that differ, kind by kind. */
    public List<Differing> differing() {
        return found(records -> WHOLE).differing();
    }

    /** Compares the rows of a day: all of a kind as long as they are few, and else a seventh of their subjects, each day another. */
    public Found on(LocalDate day) {
        return found(records -> isOfMany(records) ? day.toEpochDay() % DAYS : WHOLE);
    }

    /** Whether the rows of a kind that are about one thing are what the newest record of it says. */
    public boolean isAsRecorded(String label, String subject) {
        SealedRows kind = kinds.stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow();
        return differing(kind, Set.of(subject)).findAny().isEmpty();
    }

    /** The rows whose seals some records carry and that are not what the newest record of them says. */
    public List<Differing> differingFrom(List<RecordedEvent> events) {
        return Objects.requireNonNull(ofOneMoment.execute(moment -> kinds.stream()
                .flatMap(kind -> differing(kind, sealedBy(events, kind)))
                .toList()));
    }

    private static Set<String> sealedBy(List<RecordedEvent> events, SealedRows kind) {
        Pattern seal = sealOf(kind);
        return events.stream()
                .filter(event -> seal.matcher(event.detail()).find())
                .map(RecordedEvent::subject)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Stream<Differing> differing(SealedRows kind, Set<String> subjects) {
        if (subjects.isEmpty()) {
            return Stream.empty();
        }
        Map<String, String> newest =
                recorded(new Records(kind, Taken.UNCOUNTED), "subject IN (:subjects)", subjects, 0);
        return subjects.stream().flatMap(subject -> {
            String now = sealing.of(kind, subject);
            String then = newest.getOrDefault(subject, RowSeal.NONE);
            boolean takenBack = kind.is(Mark.COUNTED) && now.equals(RowSeal.NONE);
            return takenBack || RowSeal.same(now, then)
                    ? Stream.empty()
                    : Stream.of(differing(kind, subject, then, now));
        });
    }

    private static Pattern sealOf(SealedRows kind) {
        return Pattern.compile("(?:^|, )%s (%s)$".formatted(kind.label(), RowSeal.FORM));
    }

    private Found found(ToLongFunction<Records> part) {
        return Objects.requireNonNull(ofOneMoment.execute(moment -> foundNow(part)));
    }

    private Found foundNow(ToLongFunction<Records> part) {
        Map<String, Taken> taken = taken();
        List<Found> each = kinds.stream()
                .map(kind -> new Records(kind, taken.getOrDefault(kind.label(), Taken.NONE)))
                .map(records -> found(records, part.applyAsLong(records)))
                .toList();
        return new Found(
                each.stream().flatMap(found -> found.differing().stream()).toList(),
                each.stream().flatMap(found -> found.unsealed().stream()).toList());
    }

    /** By label, in one pass: there may be such a record of each filing. */
    private Map<String, Taken> taken() {
        Map<String, Taken> taken = new HashMap<>();
        jdbc.sql("""
                        SELECT LEFT(detail, CHAR_LENGTH(detail) - LOCATE(' ', REVERSE(detail))) AS label, MIN(id), COUNT(*)
                        FROM audit_record WHERE action = :taken GROUP BY label""").param("taken", TAKEN).query(row -> {
            taken.put(row.getString(1), new Taken(row.getLong(2), row.getLong(3)));
        });
        return taken;
    }

    private boolean isOfMany(Records records) {
        return records.kind().is(Mark.MANY)
                && records.taken().number()
                                + jdbc.sql(
                                                "SELECT COUNT(*) FROM (SELECT 1 FROM audit_record WHERE action IN (:acts) LIMIT :most) a")
                                        .param("acts", records.acts().toList())
                                        .param("most", few + 1)
                                        .query(Long.class)
                                        .single()
                        > few;
    }

    /** @param part of {@link #DAYS} parts, by what the rows are about */
    private Found found(Records records, long part) {
        SealedRows kind = records.kind();
        long first = kind.is(Mark.YOUNG) ? firstSealed(records) : 0;
        Comparison comparison =
                new Comparison(kind, first == NEVER && kind.actions().isEmpty());
        if (kind.is(Mark.COUNTED)) {
            slices(part).forEach(filings -> {
                Map<String, String> now = sealing.all(kind, filings);
                if (!now.isEmpty()) {
                    comparison.add(now, recorded(records, "subject IN (:subjects)", now.keySet(), first));
                }
            });
        } else {
            Map<String, String> recorded = recorded(records, part(part, "subject"), Set.of(), first);
            comparison.add(sealing.all(kind, part(part, kind.subject())), recorded);
            comparison.gone(recorded);
        }
        return new Found(comparison.differing, comparison.unsealed);
    }

    /**
     * The records by which a person, or a night, took rows of a kind as they were.
     *
     * @param first of them; {@link #NEVER} if there is none
     */
    private record Taken(long first, long number) {

        static final Taken NONE = new Taken(NEVER, 0);
        static final Taken UNCOUNTED = new Taken(0, NEVER);
    }

    /** The records that seal rows of a kind. */
    private record Records(SealedRows kind, Taken taken) {

        Stream<String> acts() {
            return kind.actions().stream().map(AuditAction::name);
        }

        /** Besides the acts, only what is not in vain: of another kind's there may be one of each filing. */
        List<String> actions() {
            return Stream.concat(acts(), taken.equals(Taken.NONE) ? Stream.empty() : Stream.of(TAKEN))
                    .toList();
        }
    }

    /** Conditions that take all filings, or a seventh of them, some at a time. */
    private List<String> slices(long part) {
        long last = jdbc.sql("SELECT COALESCE(MAX(id), 0) FROM filing")
                .query(Long.class)
                .single();
        return LongStream.rangeClosed(0, last / slice)
                .filter(number -> part == WHOLE || number % DAYS == part)
                .mapToObj(number -> "f.id BETWEEN %d AND %d".formatted(number * slice, (number + 1) * slice - 1))
                .toList();
    }

    /** What is found of a kind, as more and more of it is gone over. */
    private record Comparison(
            SealedRows kind, boolean nothingSealed, List<Differing> differing, List<Differing> unsealed) {

        Comparison(SealedRows kind, boolean nothingSealed) {
            this(kind, nothingSealed, new ArrayList<>(), new ArrayList<>());
        }

        /** Takes out of what is recorded what there are rows of. */
        void add(Map<String, String> now, Map<String, String> recorded) {
            now.forEach((subject, seal) -> {
                String then = recorded.remove(subject);
                if (nothingSealed || BEFORE_SEALS.equals(then)) {
                    unsealed.add(RowSeals.differing(kind, subject, RowSeal.NONE, seal));
                } else if (!RowSeal.same(seal, then)) {
                    differing.add(RowSeals.differing(kind, subject, then, seal));
                }
            });
        }

        void gone(Map<String, String> recorded) {
            recorded.forEach((subject, then) -> {
                if (!then.equals(RowSeal.NONE) && !then.equals(BEFORE_SEALS)) {
                    differing.add(RowSeals.differing(kind, subject, then, RowSeal.NONE));
                }
            });
        }
    }

    private static Differing differing(SealedRows kind, String subject, @Nullable String then, String now) {
        String before = then == null ? RowSeal.NONE : then;
        return new Differing(
                subject, kind.label(), now, RowSeal.differing(kind.tables().keySet(), before, now));
    }

    private static String part(long part, String subject) {
        return part == WHOLE ? "TRUE" : "MOD(CRC32(%s), %d) = %d".formatted(subject, DAYS, part);
    }

    /** The oldest record that has a seal of the kind; each act is gone along by its index until there is one. */
    private long firstSealed(Records records) {
        return records.acts()
                .flatMap(act -> jdbc
                        .sql(
                                "SELECT id FROM audit_record WHERE action = :act AND detail REGEXP :seal ORDER BY id LIMIT 1")
                        .param("act", act)
                        .param("seal", sealOf(records.kind()).pattern())
                        .query(Long.class)
                        .stream())
                .reduce(records.taken().first(), Math::min);
    }

    /**
     * By subject the newest seal; empty, which no rows have, if what was last written of it carries none. Rows of a young kind were
     * written without seals once: what is older than the first of the kind says nothing of them.
     *
     * @param subjects that the condition may name
     */
    private Map<String, String> recorded(Records records, String only, Collection<String> subjects, long firstSealed) {
        SealedRows kind = records.kind();
        Pattern seal = sealOf(kind);
        Map<String, String> newest = new HashMap<>();
        if (records.actions().isEmpty()) {
            return newest;
        }
        jdbc.sql("""
                        SELECT id, action, subject, detail FROM audit_record
                        WHERE action IN (:actions) AND (action <> :taken OR detail LIKE :ofKind) AND %s
                        ORDER BY id""".formatted(only))
                .param("actions", records.actions())
                .param("taken", TAKEN)
                .param("ofKind", kind.label() + " %")
                .param("subjects", subjects)
                .query(row -> {
                    Matcher found = seal.matcher(row.getString("detail"));
                    boolean has = found.find();
                    String subject = row.getString("subject");
                    String action = row.getString("action");
                    if (has || !action.equals(TAKEN) && isOf(kind, action, subject)) {
                        newest.put(subject, has ? found.group(1) : row.getLong("id") > firstSealed ? "" : BEFORE_SEALS);
                    }
                });
        return newest;
    }

    private static boolean isOf(SealedRows kind, String action, String subject) {
        return kind.writtenBy(AuditAction.valueOf(action), subject)
                .filter(subject::equals)
                .isPresent();
    }

    /**
     * Rows that are not what the newest record of them says.
     *
     * @param subject what the trail calls what they are about
     * @param label of their kind
     * @param seal of the rows as they are now
     * @param tables that have them; all of the kind if only the whole is known to differ
     */
    public record Differing(String subject, String label, String seal, List<String> tables) {

        public Differing {
            tables = List.copyOf(tables);
        }

        /** For a person. */
        public String words() {
            return "%s: %s (%s: %s)"
                    .formatted(
                            subject,
                            seal.equals(RowSeal.NONE)
                                    ? "what was written of it is gone"
                                    : "what is written of it is not what its newest record says",
                            label,
                            String.join(", ", tables));
        }
    }

    /**
     * Rows that are not as they were sealed.
     *
     * @param differing not what their record says
     * @param unsealed of before their kind was sealed
     */
    public record Found(List<Differing> differing, List<Differing> unsealed) {

        public Found {
            differing = List.copyOf(differing);
            unsealed = List.copyOf(unsealed);
        }
    }
}
