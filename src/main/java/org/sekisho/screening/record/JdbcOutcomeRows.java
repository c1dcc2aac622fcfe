package org.sekisho.screening.record;

import java.util.ArrayList;
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

    final List<Object[]> outcomes = new ArrayList<>();
    final List<Object[]> findings = new ArrayList<>();
    final List<Object[]> evidence = new ArrayList<>();
    final List<Object[]> unread = new ArrayList<>();
    final List<Object[]> entities = new ArrayList<>();
    final List<Object[]> funding = new ArrayList<>();
    final List<Object[]> unknownSymbols = new ArrayList<>();
    final List<Object[]> remarks = new ArrayList<>();

    /** The rows of one filing, with gaps. */
    static JdbcOutcomeRows of(ScreenedFiling screened) {
        JdbcOutcomeRows rows = new JdbcOutcomeRows();
        rows.add(screened);
        return rows;
    }

    /** Takes over the rows of one filing and fills their gaps. */
    void add(JdbcOutcomeRows prepared, long runId, Map<Edition, Long> editions, Object now) {
        for (Object[] row : prepared.outcomes) {
            Object[] whole = row.clone();
            whole[1] = runId;
            whole[5] = now;
            outcomes.add(whole);
        }
        for (Object[] row : prepared.findings) {
            Object[] whole = row.clone();
            whole[2] = Objects.requireNonNull(editions.get((Edition) row[2]));
            findings.add(whole);
        }
        evidence.addAll(prepared.evidence);
        unread.addAll(prepared.unread);
        entities.addAll(prepared.entities);
        funding.addAll(prepared.funding);
        unknownSymbols.addAll(prepared.unknownSymbols);
        remarks.addAll(prepared.remarks);
    }

    private void add(ScreenedFiling screened) {
        long filing = screened.registered().id().value();
        outcomes.add(new Object[] {
            filing,
            null,
            screened.outcome().kind().name(),
            reason(screened.outcome()),
            screened.rank(),
            null,
            screened.withoutClaims(),
            exempt(screened.outcome())
        });
        addFindings(filing, screened);
        addUnread(filing, screened.outcome());
        addEntities(filing, screened);
        addUnknownSymbols(filing, screened);
        screened.remarks()
                .forEach(remark ->
                        remarks.add(new Object[] {filing, remark.kind().name(), remark.detail(), remark.count()}));
    }

    private void addFindings(long filing, ScreenedFiling screened) {
        RankScore rank = screened.score();
        List<EntryFinding> found = screened.outcome().findings();
        int row = 0;
        for (int i = 0; i < found.size(); i++) {
            EntryFinding finding = found.get(i);
            findings.add(new Object[] {
                filing,
                i,
                finding.list(),
                finding.entry().code().value(),
                finding.entry().queue().name(),
                finding.requirement().name(),
                finding.near(),
                rank.of(finding)
            });
            for (MatchEvidence piece : finding.evidence()) {
                for (EvidencePlace place : EvidencePlace.of(piece)) {
                    evidence.add(evidenceRow(filing, row++, i, piece, place, rank.weight(piece)));
                }
            }
        }
    }

    private static Object[] evidenceRow(
            long filing, int row, int finding, MatchEvidence piece, EvidencePlace place, double weight) {
        Passage passage = piece.passage();
        Recognised recognised = passage == null ? null : passage.recognised();
        return new Object[] {
            filing,
            row,
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
            recognised == null ? null : recognised.confidence()
        };
    }

    private void addUnread(long filing, ScreeningOutcome outcome) {
        if (outcome instanceof ScreeningOutcome.Unscreenable unscreenable) {
            int row = 0;
            for (UnreadPart part : unscreenable.unread()) {
                unread.add(new Object[] {
                    filing,
                    row++,
                    cut(part.document(), LONGEST_NAME),
                    part.page(),
                    part.reason().name(),
                    cut(part.detail(), LONGEST_TEXT)
                });
            }
        }
    }

    private void addEntities(long filing, ScreenedFiling screened) {
        int row = 0;
        for (NamedEntity entity : screened.entities().named()) {
            entities.add(new Object[] {
                filing,
                row++,
                entity.kind().name(),
                entity.role().name(),
                cut(entity.name(), LONGEST_TEXT),
                NameKey.of(entity.name()).words(),
                start(entity.span()),
                end(entity.span())
            });
        }
        int statement = 0;
        for (StateFunding paid : screened.entities().funding()) {
            funding.add(new Object[] {
                filing,
                statement++,
                cutOrNull(paid.agency()),
                cutOrNull(paid.contract()),
                paid.span().start(),
                paid.span().end()
            });
        }
    }

    private void addUnknownSymbols(long filing, ScreenedFiling screened) {
        int row = 0;
        for (ClassificationSymbol symbol : screened.unknownSymbols()) {
            unknownSymbols.add(new Object[] {filing, row++, cut(symbol.toString(), LONGEST_SYMBOL)});
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
