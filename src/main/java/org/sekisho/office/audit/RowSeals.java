package org.sekisho.office.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.audit.SealedRows.Mark;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Compares the rows that acts wrote with the seals that the newest record of each has of them.
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

    @Autowired
    public RowSeals(JdbcClient jdbc) {
        this(jdbc, SealedRows.all());
    }

    public RowSeals(JdbcClient jdbc, List<SealedRows> kinds) {
        this(jdbc, kinds, SLICE, FEW);
    }

    RowSeals(JdbcClient jdbc, List<SealedRows> kinds, int slice, int few) {
        this.kinds = List.copyOf(kinds);
        this.slice = slice;
        this.few = few;
        this.jdbc = jdbc;
        this.sealing = new JdbcSealing(jdbc);
    }

    /** All that differ, kind by kind. */
    public List<Differing> differing() {
        return found(kinds, kind -> WHOLE).differing();
    }

    /** Compares the rows of a day: all of a kind as long as they are few, and else a seventh of their subjects, each day another. */
    public Found on(LocalDate day) {
        return found(kinds, kind -> isOfMany(kind) ? day.toEpochDay() % DAYS : WHOLE);
    }

    /** The rows of one kind that differ. */
    public List<Differing> differing(String label) {
        return found(kinds.stream().filter(kind -> kind.label().equals(label)).toList(), kind -> WHOLE)
                .differing();
    }

    /**
     * The rows that some records are about and that are not what the newest seals among them say.
     *
     * @param events the oldest first
     */
    public List<Differing> differingFrom(List<RecordedEvent> events) {
        List<Differing> differing = new ArrayList<>();
        for (SealedRows kind : kinds) {
            Pattern seal = sealOf(kind);
            Map<String, String> newest = new LinkedHashMap<>();
            events.forEach(event -> {
                Matcher found = seal.matcher(event.detail());
                if (found.find()) {
                    newest.put(event.subject(), found.group(1));
                }
            });
            newest.forEach((subject, then) -> {
                String now = sealing.of(kind, subject);
                boolean takenBack = kind.is(Mark.COUNTED) && now.equals(RowSeal.NONE);
                if (!takenBack && !RowSeal.same(now, then)) {
                    differing.add(differing(kind, subject, then, now));
                }
            });
        }
        return differing;
    }

    private static Pattern sealOf(SealedRows kind) {
        return Pattern.compile("(?:^|, )%s (%s)$".formatted(kind.label(), RowSeal.FORM));
    }

    private Found found(List<SealedRows> kinds, ToLongFunction<SealedRows> part) {
        List<Found> each =
                kinds.stream().map(kind -> found(kind, part.applyAsLong(kind))).toList();
        return new Found(
                each.stream().flatMap(found -> found.differing().stream()).toList(),
                each.stream().flatMap(found -> found.unsealed().stream()).toList());
    }

    /** Whether many records seal rows of the kind: those of its acts, and those by which a person took its rows as they were. */
    private boolean isOfMany(SealedRows kind) {
        return kind.is(Mark.MANY)
                && records("id", kind, actions(kind), "TRUE LIMIT 1 OFFSET :few")
                        .param("few", few)
                        .query(Long.class)
                        .optional()
                        .isPresent();
    }

    /** @param part of {@link #DAYS} parts, by what the rows are about */
    private Found found(SealedRows kind, long part) {
        long first = kind.is(Mark.YOUNG) ? firstSealed(kind) : 0;
        Comparison comparison =
                new Comparison(kind, first == NEVER && kind.actions().isEmpty());
        if (kind.is(Mark.COUNTED)) {
            slices(part).forEach(filings -> {
                Map<String, String> now = sealing.all(kind, filings);
                if (!now.isEmpty()) {
                    comparison.add(now, recorded(kind, "subject IN (:subjects)", now.keySet(), first));
                }
            });
        } else {
            Map<String, String> recorded = recorded(kind, part(part, "subject"), Set.of(), first);
            comparison.add(sealing.all(kind, part(part, kind.subject())), recorded);
            comparison.gone(recorded);
        }
        return new Found(comparison.differing, comparison.unsealed);
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

    /** The oldest record that has a seal of the kind; each action is gone along by its index until there is one. */
    private long firstSealed(SealedRows kind) {
        return actions(kind)
                .flatMap(action -> records("id", kind, Stream.of(action), "detail REGEXP :seal ORDER BY id LIMIT 1")
                        .param("seal", sealOf(kind).pattern())
                        .query(Long.class)
                        .stream())
                .min(Comparator.naturalOrder())
                .orElse(NEVER);
    }

    private JdbcClient.StatementSpec records(String columns, SealedRows kind, Stream<String> actions, String only) {
        return jdbc.sql("""
                        SELECT %s FROM audit_record
                        WHERE action IN (:actions) AND (action <> :taken OR detail LIKE :ofKind) AND %s""".formatted(columns, only))
                .param("actions", actions.toList())
                .param("taken", TAKEN)
                .param("ofKind", kind.label() + " %");
    }

    private static Stream<String> actions(SealedRows kind) {
        return Stream.concat(names(kind), Stream.of(TAKEN));
    }

    /**
     * By subject the newest seal; empty, which no rows have, if what was last written of it carries none. Rows of a young kind were
     * written without seals once: what is older than the first of the kind says nothing of them.
     *
     * @param subjects that the condition may name
     */
    private Map<String, String> recorded(SealedRows kind, String only, Collection<String> subjects, long firstSealed) {
        Pattern seal = sealOf(kind);
        Map<String, String> newest = new HashMap<>();
        records("id, action, subject, detail", kind, actions(kind), only + " ORDER BY id")
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

    private static Stream<String> names(SealedRows kind) {
        return kind.actions().stream().map(AuditAction::name);
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
