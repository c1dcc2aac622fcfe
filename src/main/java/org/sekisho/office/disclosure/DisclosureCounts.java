package org.sekisho.office.disclosure;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.sekisho.intake.filing.Declaration.Kind;
import org.sekisho.office.disclosure.DisclosureRow.Verdict;

/** How many things of each kind stand how to what was declared. Nobody is named by it. */
public record DisclosureCounts(Map<Kind, Map<Verdict, Integer>> rows) {

    static final DisclosureCounts NONE = new DisclosureCounts(Map.of());

    public DisclosureCounts {
        rows = Map.copyOf(rows);
    }

    static DisclosureCounts of(Collection<DisclosureRow> rows) {
        Map<Kind, Map<Verdict, Integer>> counts = new EnumMap<>(Kind.class);
        rows.forEach(row -> add(counts, row.kind(), row.verdict(), 1));
        return new DisclosureCounts(counts);
    }

    static void add(Map<Kind, Map<Verdict, Integer>> counts, Kind kind, Verdict verdict, int rows) {
        counts.computeIfAbsent(kind, one -> new EnumMap<>(Verdict.class)).merge(verdict, rows, Integer::sum);
    }

    public int of(Kind kind, Verdict verdict) {
        return rows.getOrDefault(kind, Map.of()).getOrDefault(verdict, 0);
    }
}
