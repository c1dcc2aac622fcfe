package org.sekisho.screening;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.intake.filing.Section;
import org.sekisho.lists.classification.ClassificationSchemes;
import org.sekisho.lists.classification.UnknownSymbols;
import org.sekisho.reading.passage.FilingText;

/**
 * All that screening made of one filing: what is stored, in one transaction.
 *
 * @param weights by which it is ranked
 * @param terms by which an index of the archive finds it; empty if they were not gathered
 * @param remarks what the office accepts not to be looked at in it
 * @param prepared what was worked out of it, one of each kind
 */
public record ScreenedFiling(
        RegisteredFiling registered,
        Filing filing,
        FilingText text,
        Entities entities,
        ScreeningOutcome outcome,
        RankWeights weights,
        Set<String> terms,
        List<Remark> remarks,
        Map<Class<?>, Object> prepared) {

    private record Rank(double value) {}

    /** Works something out of the filing, unless an {@link OutcomePreparation} has done so before. */
    public <T> T once(Class<T> kind, Supplier<T> work) {
        Object known = prepared.get(kind);
        T result = known == null ? work.get() : kind.cast(known);
        prepared.put(kind, result);
        return result;
    }

    /** How far up in its queue the filing stands; 0 if nothing was found that a person has to look at. */
    public double rank() {
        return once(
                        Rank.class,
                        () -> new Rank(rankBy(outcome.findings().stream()
                                .filter(finding -> finding.entry().queue().opensCase())
                                .toList())))
                .value();
    }

    /** How far up it would stand in a queue that asks for some of its findings only. */
    public double rankBy(List<EntryFinding> some) {
        return score().of(some);
    }

    /** Symbols that no edition of their scheme has. They match nothing below a list's symbols, and a person should know. */
    public List<ClassificationSymbol> unknownSymbols() {
        return new UnknownSymbols(ClassificationSchemes.inForce())
                .among(filing.bibliography().symbols());
    }

    /** Whether text was read and no claims were recognised in it. A person should know, as lists ask for what is claimed. */
    public boolean withoutClaims() {
        return !text.passages().isEmpty()
                && text.passages().stream().noneMatch(passage -> passage.section() == Section.CLAIM);
    }

    public RankScore score() {
        return new RankScore(filing, weights);
    }

    /**
     * Says which filing, which outcome, and in how many passages names were left unread to save time; not what it says:
     * filings are secret, and log files are not.
     */
    @Override
    public String toString() {
        return "%s version %d: %s%s"
                .formatted(
                        registered.number(),
                        registered.version(),
                        outcome.kind(),
                        entities.capped() ? ", names unread in %d passages".formatted(entities.unread()) : "");
    }
}
