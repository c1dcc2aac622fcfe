package org.sekisho.curation.evaluation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.ReviewQueue;

/** An evaluation as a program reads it. The names are a contract; shares are 0 to 1, and null where there is none. */
record EvaluationJson(
        List<Listed> lists,
        int filings,
        int compared,
        List<String> unreadable,
        List<String> exempt,
        long withoutClaims,
        int flagged,
        @Nullable Double load,
        List<Area> areas,
        List<Entry> entries,
        Map<String, Load> queues,
        @JsonUnwrapped Ranked ranked,
        Curve rankedOverall,
        Curve rankedOverallCeiling) {

    static EvaluationJson of(Evaluation evaluation) {
        return new EvaluationJson(
                evaluation.lists().stream().map(Listed::of).toList(),
                evaluation.filings(),
                evaluation.counted(),
                evaluation.unreadable(),
                evaluation.exempt(),
                evaluation.withoutClaims(),
                evaluation.anyFlagged(),
                evaluation.load(),
                evaluation.areas().stream().map(Area::of).toList(),
                evaluation.entries().stream().map(Entry::of).toList(),
                Load.of(evaluation),
                Ranked.of(evaluation.ranked()),
                Curve.of(evaluation.rankedOverall()::found),
                Curve.of(evaluation.rankedOverall()::ceiling));
    }

    record Listed(String list, String edition, String sha256, String notice) {

        static Listed of(KeyTechnologyList list) {
            Edition edition = list.edition();
            return new Listed(edition.list().toString(), edition.name(), edition.sha256(), list.notice());
        }
    }

    record Area(
            String code,
            @JsonUnwrapped Figures figures,
            int unreadable,
            @JsonUnwrapped Ranked ranked) {

        static Area of(Evaluation.Area area) {
            Ranked ranked = Ranked.of(new RankedShares(List.of(area.queue())));
            return new Area(area.code(), Figures.of(area.counts()), area.unread(), ranked);
        }
    }

    record Entry(
            String list,
            String code,
            String area,
            String queue,
            @JsonUnwrapped Figures figures,
            int right) {

        static Entry of(Evaluation.OfEntry figures) {
            ListedEntry entry = figures.entry();
            return new Entry(
                    entry.list().toString(),
                    entry.code().value(),
                    entry.area(),
                    word(entry.queue()),
                    Figures.of(figures.counts()),
                    figures.counts().right());
        }
    }

    record Figures(
            int truths,
            int flagged,
            int found,
            @Nullable Double precision,
            @Nullable Double recall,
            @Nullable Double f1,
            @Nullable Double load) {

        static Figures of(Counts counts) {
            return new Figures(
                    counts.truths(),
                    counts.flagged(),
                    counts.found(),
                    counts.precision(),
                    counts.recall(),
                    counts.f1(),
                    counts.load());
        }
    }

    record Load(int flagged, @Nullable Double load) {

        static Map<String, Load> of(Evaluation evaluation) {
            Map<String, Load> queues = new LinkedHashMap<>();
            new TreeMap<>(evaluation.flagged())
                    .forEach((queue, flagged) ->
                            queues.put(word(queue), new Load(flagged, Counts.share(flagged, evaluation.counted()))));
            return queues;
        }
    }

    record Ranked(Curve ranked, Curve rankedCeiling) {

        static Ranked of(RankedShares shares) {
            return new Ranked(Curve.of(shares::found), Curve.of(shares::ceiling));
        }
    }

    /** The first 1, 5 and 10 per cent. */
    record Curve(
            @Nullable Double p01,
            @Nullable Double p05,
            @Nullable Double p10) {

        static Curve of(IntFunction<@Nullable Double> share) {
            return new Curve(share.apply(1), share.apply(5), share.apply(10));
        }
    }

    private static String word(ReviewQueue queue) {
        return queue.name().toLowerCase(Locale.ROOT);
    }
}
