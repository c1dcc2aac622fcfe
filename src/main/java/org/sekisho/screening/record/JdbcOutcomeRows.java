package org.sekisho.screening.record;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.entity.Entities.StateFunding;
import org.sekisho.finding.entity.NamedEntity;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.finding.matching.search.MatchEvidence;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.NameKey;
import org.sekisho.intake.filing.Recognised;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;
import org.sekisho.screening.RankScore;
import org.sekisho.screening.ScreenedFiling;
import org.sekisho.screening.ScreeningOutcome;
import org.sekisho.screening.record.RecordedOutcome.Kind;

/**
 * The rows that screened filings become, as parameters of the statements that write them. Those of one filing are made before
 * the transaction, when neither the run nor the moment nor the number of an edition is known.
 */
final class JdbcOutcomeRows {

    private static final int LONGEST_TEXT = 1024;
    private static final int LONGEST_NAME = 512;
    private static final int LONGEST_REASON = 255;
    private static final int LONGEST_SYMBOL = 64;

    private final Map<Table, List<Object[]>> rows = new EnumMap<>(Table.class);

    /** The tables of an outcome in the order in which they are written. */
    enum Table {
        SCREENING_OUTCOME("""
            INSERT INTO screening_outcome (filing_id, run_id, outcome, reason, rank_score, screened_at, without_claims, exempt)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE run_id = VALUES(run_id), outcome = VALUES(outcome), reason = VALUES(reason),
                rank_score = VALUES(rank_score), screened_at = VALUES(screened_at),
                without_claims = VALUES(without_claims), exempt = VALUES(exempt)"""),
        ENTRY_FINDING("""
            INSERT INTO entry_finding
                (filing_id, ordinal, list_edition_id, entry_code, queue, requirement, near_limit, rank_score)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""),
        EVIDENCE("""
            INSERT INTO evidence
                (filing_id, ordinal, finding_ordinal, rule, kind, section, place, document, page, span_start,
                 span_end, symbol, weight, recognised)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""),
        UNREAD_PART("""
            INSERT INTO unread_part (filing_id, ordinal, document, page, reason, detail)
            VALUES (?, ?, ?, ?, ?, ?)"""),
        FILING_ENTITY("""
            INSERT INTO filing_entity (filing_id, ordinal, kind, role, name, name_key, span_start, span_end)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""),
        STATE_FUNDING("""
            INSERT INTO state_funding (filing_id, ordinal, agency, contract, span_start, span_end)
            VALUES (?, ?, ?, ?, ?, ?)"""),
        UNKNOWN_SYMBOL("INSERT INTO unknown_symbol (filing_id, ordinal, symbol) VALUES (?, ?, ?)"),
        FILING_REMARK("INSERT INTO filing_remark (filing_id, kind, detail, parts) VALUES (?, ?, ?, ?)");

        final String insert;

        Table(String insert) {
            this.insert = insert;
        }

        /** Its name in the database. */
        String named() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    List<Object[]> of(Table table) {
        return rows.computeIfAbsent(table, none -> new ArrayList<>());
    }

    private void add(Table table, @Nullable Object... row) {
        of(table).add(row);
    }

    /** The rows of one filing, with gaps. */
    static JdbcOutcomeRows of(ScreenedFiling screened) {
        JdbcOutcomeRows rows = new JdbcOutcomeRows();
        rows.add(screened);
        return rows;
    }

    /** Takes over the rows of one filing and fills their gaps. */
    void add(JdbcOutcomeRows prepared, long runId, Map<Edition, Long> editions, Object now) {
        prepared.rows.forEach((table, made) -> made.forEach(row -> {
            Object[] whole = row.clone();
            if (table == Table.SCREENING_OUTCOME) {
                whole[1] = runId;
                whole[5] = now;
            } else if (table == Table.ENTRY_FINDING) {
                whole[2] = Objects.requireNonNull(editions.get((Edition) row[2]));
            }
            of(table).add(whole);
        }));
    }

    private void add(ScreenedFiling screened) {
        long filing = screened.registered().id().value();
        add(
                Table.SCREENING_OUTCOME,
                filing,
                null,
                screened.outcome().kind().name(),
                reason(screened.outcome()),
                screened.rank(),
                null,
                screened.withoutClaims(),
                exempt(screened.outcome()));
        addFindings(filing, screened);
        addUnread(filing, screened.outcome());
        addEntities(filing, screened);
        addUnknownSymbols(filing, screened);
        screened.remarks()
                .forEach(remark ->
                        add(Table.FILING_REMARK, filing, remark.kind().name(), remark.detail(), remark.count()));
    }

    private void addFindings(long filing, ScreenedFiling screened) {
        RankScore rank = screened.score();
        List<EntryFinding> found = screened.outcome().findings();
        for (int i = 0; i < found.size(); i++) {
            EntryFinding finding = found.get(i);
            add(
                    Table.ENTRY_FINDING,
                    filing,
                    i,
                    finding.list(),
                    finding.entry().code().value(),
                    finding.entry().queue().name(),
                    finding.requirement().name(),
                    finding.near(),
                    rank.of(finding));
            for (MatchEvidence piece : finding.evidence()) {
                for (EvidencePlace place : EvidencePlace.of(piece)) {
                    addEvidence(filing, i, piece, place, rank.weight(piece));
                }
            }
        }
    }

    private void addEvidence(long filing, int finding, MatchEvidence piece, EvidencePlace place, double weight) {
        Passage passage = piece.passage();
        Recognised recognised = passage == null ? null : passage.recognised();
        add(
                Table.EVIDENCE,
                filing,
                of(Table.EVIDENCE).size(),
                finding,
                cut(piece.clause().written(), LONGEST_TEXT),
                place.kind().name(),
                passage == null ? null : passage.section().name(),
                passage == null ? "bibliographic data" : passage.place(),
                passage == null ? null : cut(passage.document(), LONGEST_NAME),
                passage == null ? 0 : passage.page(),
                start(place.span()),
                end(place.span()),
                place.symbol(),
                weight,
                recognised == null ? null : recognised.confidence());
    }

    private void addUnread(long filing, ScreeningOutcome outcome) {
        if (outcome instanceof ScreeningOutcome.Unscreenable unscreenable) {
            int row = 0;
            for (UnreadPart part : unscreenable.unread()) {
                add(
                        Table.UNREAD_PART,
                        filing,
                        row++,
                        cut(part.document(), LONGEST_NAME),
                        part.page(),
                        part.reason().name(),
                        cut(part.detail(), LONGEST_TEXT));
            }
        }
    }

    private void addEntities(long filing, ScreenedFiling screened) {
        int row = 0;
        for (NamedEntity entity : screened.entities().named()) {
            add(
                    Table.FILING_ENTITY,
                    filing,
                    row++,
                    entity.kind().name(),
                    entity.role().name(),
                    cut(entity.name(), LONGEST_TEXT),
                    NameKey.of(entity.name()).words(),
                    start(entity.span()),
                    end(entity.span()));
        }
        int statement = 0;
        for (StateFunding paid : screened.entities().funding()) {
            add(
                    Table.STATE_FUNDING,
                    filing,
                    statement++,
                    cutOrNull(paid.agency()),
                    cutOrNull(paid.contract()),
                    paid.span().start(),
                    paid.span().end());
        }
    }

    private void addUnknownSymbols(long filing, ScreenedFiling screened) {
        int row = 0;
        for (ClassificationSymbol symbol : screened.unknownSymbols()) {
            add(Table.UNKNOWN_SYMBOL, filing, row++, cut(symbol.toString(), LONGEST_SYMBOL));
        }
    }

    /** The first of the reasons why it could not be read; empty if it was. */
    private static String reason(ScreeningOutcome outcome) {
        return outcome instanceof ScreeningOutcome.Unscreenable of
                ? of.unread().get(0).reason().name()
                : "";
    }

    /** The reviews that the law takes it out of; null if none. */
    private static @Nullable String exempt(ScreeningOutcome outcome) {
        String words = new TreeMap<>(outcome.exempt())
                .entrySet().stream()
                        .map(rule -> "exempt from %s review: %s"
                                .formatted(
                                        rule.getKey().name().toLowerCase(Locale.ROOT),
                                        rule.getValue().reason()))
                        .collect(Collectors.joining("; "));
        return words.isEmpty() ? null : cut(words, LONGEST_REASON);
    }

    private static @Nullable Integer start(@Nullable TextSpan span) {
        return span == null ? null : span.start();
    }

    private static @Nullable Integer end(@Nullable TextSpan span) {
        return span == null ? null : span.end();
    }

    private static @Nullable String cutOrNull(@Nullable String words) {
        return words == null ? null : cut(words, LONGEST_TEXT);
    }

    /** Cuts what is longer than its column; the whole stands in the filing's text. */
    private static String cut(String words, int longest) {
        return words.length() <= longest ? words : words.substring(0, longest - 1) + "…";
    }

    /** One place a piece of evidence points at: a run of words, a symbol or a name. A piece of evidence may have several. */
    private record EvidencePlace(
            Kind kind, @Nullable TextSpan span, @Nullable String symbol) {

        static List<EvidencePlace> of(MatchEvidence evidence) {
            if (evidence instanceof MatchEvidence.Words words) {
                return words.hits().stream()
                        .map(span -> new EvidencePlace(words.elsewhere() ? Kind.ELSEWHERE : Kind.WORDS, span, null))
                        .toList();
            }
            if (evidence instanceof MatchEvidence.Amount amount) {
                return List.of(new EvidencePlace(kind(amount), amount.amount(), null));
            }
            if (evidence instanceof MatchEvidence.Symbol given) {
                return List.of(
                        new EvidencePlace(Kind.SYMBOL, null, given.symbol().toString()));
            }
            MatchEvidence.Name name = (MatchEvidence.Name) evidence;
            return List.of(new EvidencePlace(
                    name.uncertain() ? Kind.UNCERTAIN_NAME : Kind.NAME,
                    name.entity().span(),
                    name.entity().role().name()));
        }

        private static Kind kind(MatchEvidence.Amount amount) {
            if (amount.open()) {
                return Kind.OPEN_AMOUNT;
            }
            return amount.near() ? Kind.NEAR_AMOUNT : Kind.AMOUNT;
        }
    }
}
