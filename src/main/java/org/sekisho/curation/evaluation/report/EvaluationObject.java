package org.sekisho.curation.evaluation.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.evaluation.Evaluation;
import org.sekisho.curation.evaluation.figure.Counts;
import org.sekisho.curation.evaluation.figure.RankedShares;
import org.sekisho.curation.evaluation.label.ListedEntry;
import org.sekisho.lists.keytech.KeyTechnologyList;

/** An evaluation as a program reads it. The names are a contract; shares are 0 to 1, and null where there is none. */
final class EvaluationObject {

    private EvaluationObject() {}

    static Map<String, @Nullable Object> of(Evaluation evaluation) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put(
                "lists", evaluation.lists().stream().map(EvaluationObject::list).toList());
        object.put("filings", evaluation.filings());
        object.put("compared", evaluation.counted());
        object.put("unreadable", evaluation.unreadable());
        object.put("exempt", evaluation.exempt());
        object.put("withoutClaims", evaluation.withoutClaims());
        object.put("flagged", evaluation.anyFlagged());
        object.put("load", evaluation.load());
        object.put(
                "areas", evaluation.areas().stream().map(EvaluationObject::area).toList());
        object.put(
                "entries",
                evaluation.entries().stream().map(EvaluationObject::entry).toList());
        object.put("queues", queues(evaluation));
        RankedShares ranked = evaluation.ranked();
        object.put("ranked", curve(ranked::found));
        object.put("rankedCeiling", curve(ranked::ceiling));
        RankedShares overall = evaluation.rankedOverall();
        object.put("rankedOverall", curve(overall::found));
        object.put("rankedOverallCeiling", curve(overall::ceiling));
        return object;
    }

    private static Map<String, Object> list(KeyTechnologyList list) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("list", list.edition().list().toString());
        object.put("edition", list.edition().name());
        object.put("sha256", list.edition().sha256());
        object.put("notice", list.notice());
        return object;
    }

    private static Map<String, @Nullable Object> area(Evaluation.Area area) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("code", area.code());
        putFigures(object, area.counts());
        object.put("unreadable", area.unread());
        RankedShares ranked = new RankedShares(List.of(area.queue()));
        object.put("ranked", curve(ranked::found));
        object.put("rankedCeiling", curve(ranked::ceiling));
        return object;
    }

    private static Map<String, @Nullable Object> entry(Evaluation.OfEntry figures) {
        ListedEntry entry = figures.entry();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("list", entry.list().toString());
        object.put("code", entry.code().value());
        object.put("area", entry.area());
        object.put("queue", entry.queue().name().toLowerCase(Locale.ROOT));
        putFigures(object, figures.counts());
        object.put("right", figures.counts().right());
        return object;
    }

    private static void putFigures(Map<String, @Nullable Object> object, Counts counts) {
        object.put("truths", counts.truths());
        object.put("flagged", counts.flagged());
        object.put("found", counts.found());
        object.put("precision", counts.precision());
        object.put("recall", counts.recall());
        object.put("f1", counts.f1());
        object.put("load", counts.load());
    }

    private static Map<String, Object> queues(Evaluation evaluation) {
        Map<String, Object> queues = new LinkedHashMap<>();
        new TreeMap<>(evaluation.flagged()).forEach((queue, flagged) -> {
            Map<String, @Nullable Object> figures = new LinkedHashMap<>();
            figures.put("flagged", flagged);
            figures.put("load", Counts.share(flagged, evaluation.counted()));
            queues.put(queue.name().toLowerCase(Locale.ROOT), figures);
        });
        return queues;
    }

    private static Map<String, @Nullable Object> curve(IntFunction<@Nullable Double> share) {
        Map<String, @Nullable Object> curve = new LinkedHashMap<>();
        curve.put("p01", share.apply(1));
        curve.put("p05", share.apply(5));
        curve.put("p10", share.apply(10));
        return curve;
    }
}
