package org.sekisho.desk.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.text.Section;
import org.sekisho.intake.filing.text.VisibleText;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;
import org.sekisho.screening.record.RecordedOutcome.Evidence;
import org.sekisho.screening.record.RecordedOutcome.Finding;

/** The evidence of some findings, numbered by where it stands in the text. The same words have one number. */
public final class FoundWords {

    private static final int AROUND = 50;

    private final @Nullable FilingText text;
    private final List<TextSpan> spans;

    private FoundWords(@Nullable FilingText text, List<TextSpan> spans) {
        this.text = text;
        this.spans = spans;
    }

    /** Where the text is not kept, as of a filing that must not be stored, nothing stands in it. */
    public static FoundWords of(List<Finding> findings, @Nullable FilingText text) {
        TreeMap<Long, TextSpan> inOrder = new TreeMap<>();
        for (Finding finding : findings) {
            for (Evidence evidence : finding.evidence()) {
                TextSpan span = span(evidence, text);
                if (span != null) {
                    inOrder.put(((long) span.start() << Integer.SIZE) + span.end(), span);
                }
            }
        }
        return new FoundWords(text, List.copyOf(inOrder.values()));
    }

    /** Words at some places of a text, whatever they were found for. */
    public static FoundWords at(Collection<TextSpan> places, FilingText text) {
        return new FoundWords(
                text,
                places.stream()
                        .filter(span -> span.end() <= text.words().length())
                        .distinct()
                        .sorted(Comparator.comparingInt(TextSpan::start).thenComparingInt(TextSpan::end))
                        .toList());
    }

    private static @Nullable TextSpan span(Evidence evidence, @Nullable FilingText text) {
        Integer start = evidence.start();
        Integer end = evidence.end();
        return start == null
                        || end == null
                        || text == null
                        || end > text.words().length()
                ? null
                : new TextSpan(start, end);
    }

    /** Number 1 first. */
    public List<TextSpan> spans() {
        return spans;
    }

    /** The number of the hit to look at first: one in a claim, then one that no heading is, in the order of the text. 0 if none. */
    public int best() {
        int best = 0;
        for (int i = spans.size() - 1; i >= 0; i--) {
            if (best == 0 || order(passageAt(spans.get(i))) <= order(passageAt(spans.get(best - 1)))) {
                best = i + 1;
            }
        }
        return best;
    }

    /** The hit to look at first; empty if none stands in the text. */
    public Optional<Hit> bestHit() {
        int best = best();
        return best == 0 ? Optional.empty() : Optional.of(hit(best, spans.get(best - 1), List.of()));
    }

    private static int order(@Nullable Passage passage) {
        if (passage == null) {
            return 2;
        }
        return passage.section() == Section.CLAIM ? 0 : passage.isHeading() ? 2 : 1;
    }

    /** All places where something stands, the one of the {@link #best} hit first, then in the order of the text. */
    public List<HitPlace> places() {
        List<HitPlace> places = new ArrayList<>(inPlaces(IntStream.rangeClosed(1, spans.size())
                .mapToObj(number -> hit(number, spans.get(number - 1), List.of()))
                .toList()));
        int best = best();
        places.stream()
                .filter(place -> place.number() <= best
                        && best < place.number() + place.hits().size())
                .findFirst()
                .ifPresent(first -> {
                    places.remove(first);
                    places.add(0, first);
                });
        return places;
    }

    /** What was found for an entry by where it stands, in the order of the text, and after it what does not stand there. */
    public List<HitPlace> placesOf(Finding finding) {
        return inPlaces(hitsOf(finding));
    }

    /** Hits that follow each other in one place, as one place. */
    private List<HitPlace> inPlaces(List<Hit> hits) {
        Quotes quotes = new Quotes(text == null ? "" : text.words(), spans);
        List<HitPlace> places = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= hits.size(); i++) {
            if (i == hits.size() || !hits.get(i).place().equals(hits.get(from).place())) {
                List<Hit> here = hits.subList(from, i);
                places.add(new HitPlace(here.get(0).place(), here, quotes.of(here)));
                from = i;
            }
        }
        return places;
    }

    /** What was found for an entry, in the order of the text, and after it what does not stand there. */
    public List<Hit> hitsOf(Finding finding) {
        Map<TextSpan, List<Evidence>> inText = new LinkedHashMap<>();
        List<Hit> besides = new ArrayList<>();
        for (Evidence evidence : finding.evidence()) {
            TextSpan span = span(evidence, text);
            if (span == null) {
                besides.add(besides(evidence));
            } else {
                inText.computeIfAbsent(span, s -> new ArrayList<>()).add(evidence);
            }
        }
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            List<Evidence> here = inText.get(spans.get(i));
            if (here != null) {
                hits.add(hit(i + 1, spans.get(i), here));
            }
        }
        hits.addAll(besides);
        return hits;
    }

    private Hit hit(int number, TextSpan span, List<Evidence> here) {
        String words = text == null ? "" : text.words();
        TextSpan around = around(span);
        return new Hit(
                number,
                place(span),
                before(words, around.start(), span.start()),
                words.substring(span.start(), span.end()),
                after(words, span.end(), around.end()),
                rules(here),
                kinds(here),
                here.isEmpty() ? null : here.get(0).recognised());
    }

    /** What stands before in the same place, without half a word. Where words are not divided by spaces nothing is cut off. */
    private static String before(String words, int from, int end) {
        int start = Math.max(from, end - AROUND);
        int space = start == from ? -1 : words.indexOf(' ', start);
        return (start == from ? "" : "… ") + words.substring(space < 0 || space >= end ? start : space + 1, end);
    }

    private static String after(String words, int start, int to) {
        int end = Math.min(to, start + AROUND);
        int space = end == to ? -1 : words.lastIndexOf(' ', end);
        return words.substring(start, space < start ? end : space) + (end == to ? "" : " …");
    }

    /** From where to where words around a span may be quoted: as far as its claim or paragraph goes, and no further than needed. */
    private TextSpan around(TextSpan span) {
        int first = indexAt(span.start());
        if (text == null || first < 0) {
            return span;
        }
        List<Passage> passages = text.passages();
        int last = first;
        while (last + 1 < passages.size() && passages.get(last).span().end() < span.end()) {
            last++;
        }
        while (first > 0
                && passages.get(first).span().start() > span.start() - AROUND
                && TextMarker.sameBlock(text, passages.get(first - 1), passages.get(first))) {
            first--;
        }
        while (last + 1 < passages.size()
                && passages.get(last).span().end() < span.end() + AROUND
                && TextMarker.sameBlock(text, passages.get(last), passages.get(last + 1))) {
            last++;
        }
        return new TextSpan(
                Math.min(span.start(), passages.get(first).span().start()),
                Math.max(span.end(), passages.get(last).span().end()));
    }

    private static Hit besides(Evidence evidence) {
        String symbol = evidence.symbol();
        return new Hit(
                0,
                PlaceWords.FIRST_PAGE,
                "",
                symbol == null ? "" : VisibleText.of(symbol),
                "",
                rules(List.of(evidence)),
                kinds(List.of(evidence)),
                null);
    }

    private static List<String> rules(List<Evidence> evidence) {
        Set<String> rules = evidence.stream().map(Evidence::rule).collect(Collectors.toCollection(LinkedHashSet::new));
        return List.copyOf(rules);
    }

    private static List<String> kinds(List<Evidence> evidence) {
        return evidence.stream().map(found -> "kind." + found.kind()).distinct().toList();
    }

    private PlaceWords place(TextSpan span) {
        Passage passage = passageAt(span);
        return passage == null ? PlaceWords.FIRST_PAGE : PlaceWords.of(passage);
    }

    private @Nullable Passage passageAt(TextSpan span) {
        int index = indexAt(span.start());
        return text == null || index < 0 ? null : text.passages().get(index);
    }

    /** Which passage stands there, or is the next; below 0 behind the last. */
    private int indexAt(int at) {
        List<Passage> passages = text == null ? List.of() : text.passages();
        int low = 0;
        int high = passages.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (passages.get(middle).span().end() > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < passages.size() ? low : -1;
    }
}
