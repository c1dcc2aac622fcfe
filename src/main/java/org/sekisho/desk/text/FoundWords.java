package org.sekisho.desk.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;
import org.sekisho.screening.record.RecordedOutcome.Evidence;
import org.sekisho.screening.record.RecordedOutcome.Finding;

/** The evidence of some findings, numbered by where it stands in the text. The same words have one number. */
public final class FoundWords {

    private final @Nullable FilingText text;
    private final List<TextSpan> spans;
    private final Surroundings surroundings;

    private FoundWords(@Nullable FilingText text, List<TextSpan> spans) {
        this.text = text;
        this.spans = spans;
        this.surroundings = new Surroundings(text);
    }

    /** Finds words; a text that is not kept, as that of a filing that must not be stored, has none. */
    public static FoundWords of(List<Finding> findings, @Nullable FilingText text) {
        return of(findings, List.of(), text);
    }

    /** The same with other places besides. */
    public static FoundWords of(List<Finding> findings, List<TextSpan> others, @Nullable FilingText text) {
        TreeMap<Long, TextSpan> inOrder = new TreeMap<>();
        others.stream()
                .filter(span -> text != null && span.end() <= text.words().length())
                .forEach(span -> inOrder.put(key(span), span));
        for (Finding finding : findings) {
            for (Evidence evidence : finding.evidence()) {
                TextSpan span = span(evidence, text);
                if (span != null) {
                    inOrder.put(key(span), span);
                }
            }
        }
        return new FoundWords(text, List.copyOf(inOrder.values()));
    }

    private static long key(TextSpan span) {
        return ((long) span.start() << Integer.SIZE) + span.end();
    }

    /** The numbers of those of some places that stand in the text. */
    public List<Integer> numbersOf(List<TextSpan> places) {
        return IntStream.rangeClosed(1, spans.size())
                .filter(number -> places.contains(spans.get(number - 1)))
                .boxed()
                .toList();
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
        TextSpan span = evidence.span();
        return span == null || text == null || span.end() > text.words().length() ? null : span;
    }

    /** Number 1 first. */
    public List<TextSpan> spans() {
        return spans;
    }

    /** The passage in which a hit begins; empty if the text has none there. */
    public Optional<Passage> passageOf(int number) {
        return Optional.ofNullable(surroundings.passageAt(spans.get(number - 1)));
    }

    /**
     * The number of the hit to look at first, the first of its statement: of one in a claim, then of one that no heading is; of
     * these, of the one with the most letters in different words, which says most of why; of these, of the first. 0 if none.
     */
    public int best() {
        int best = 0;
        int bestOrder = Integer.MAX_VALUE;
        int bestLetters = 0;
        int number = 1;
        while (number <= spans.size()) {
            Passage passage = surroundings.passageAt(spans.get(number - 1));
            int end = endOfStatement(number, passage);
            int order = order(passage);
            int letters = order > bestOrder ? 0 : letters(number, end);
            if (order < bestOrder || order == bestOrder && letters > bestLetters) {
                best = number;
                bestOrder = order;
                bestLetters = letters;
            }
            number = end;
        }
        return best;
    }

    /** The number behind the last hit that begins in the same statement as one. */
    private int endOfStatement(int number, @Nullable Passage passage) {
        int end = number + 1;
        while (passage != null
                && end <= spans.size()
                && spans.get(end - 1).start() < passage.span().end()) {
            end++;
        }
        return end;
    }

    private int letters(int from, int end) {
        return words(from, end).stream().mapToInt(String::length).sum();
    }

    /** Different words of hits, as they stand in the text; whatever their case, each once. */
    private Collection<String> words(int from, int end) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int number = from; number < end; number++) {
            String here = surroundings.words(spans.get(number - 1));
            words.putIfAbsent(here.toLowerCase(Locale.ROOT), here);
        }
        return words.values();
    }

    /** Different words of the statement of the {@link #best} hit, in the order of the text; empty if none stands in the text. */
    public List<String> bestWords() {
        int best = best();
        return best == 0
                ? List.of()
                : List.copyOf(words(best, endOfStatement(best, surroundings.passageAt(spans.get(best - 1)))));
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

    /** The places of an entry's findings in the order of the text, then findings that do not stand there. */
    public List<HitPlace> placesOf(Finding finding) {
        return placesOf(List.of(finding));
    }

    /** The places of several entries' findings, each once, in the order of the text, then findings that do not stand there. */
    public List<HitPlace> placesOf(List<Finding> findings) {
        return inPlaces(hitsOf(findings));
    }

    /** Hits that follow each other in one place, as one place. */
    private List<HitPlace> inPlaces(List<Hit> hits) {
        Quotes quotes = new Quotes(text == null ? "" : text.words(), spans);
        List<HitPlace> places = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= hits.size(); i++) {
            if (i == hits.size() || !hits.get(i).place().equals(hits.get(from).place())) {
                List<Hit> here = hits.subList(from, i);
                places.add(new HitPlace(here.get(0).place(), page(here.get(0)), here, quotes.of(here)));
                from = i;
            }
        }
        return places;
    }

    private int page(Hit hit) {
        return hit.number() == 0
                ? 0
                : passageOf(hit.number()).map(Passage::page).orElse(0);
    }

    /** The hits of an entry in the order of the text, then those that do not stand there. */
    public List<Hit> hitsOf(Finding finding) {
        return hitsOf(List.of(finding));
    }

    private List<Hit> hitsOf(List<Finding> findings) {
        Map<TextSpan, List<Sign>> inText = new LinkedHashMap<>();
        Map<String, List<Sign>> besides = new LinkedHashMap<>();
        for (Finding finding : findings) {
            for (Evidence evidence : finding.evidence()) {
                Sign sign = new Sign(finding.entry(), evidence);
                TextSpan span = span(evidence, text);
                if (span == null) {
                    String symbol = evidence.symbol();
                    besides.computeIfAbsent(symbol == null ? "" : symbol, s -> new ArrayList<>())
                            .add(sign);
                } else {
                    inText.computeIfAbsent(span, s -> new ArrayList<>()).add(sign);
                }
            }
        }
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            List<Sign> here = inText.get(spans.get(i));
            if (here != null) {
                hits.add(hit(i + 1, spans.get(i), here));
            }
        }
        besides.forEach((symbol, signs) -> hits.add(besides(symbol, signs)));
        return hits;
    }

    /** A sign of an entry. */
    private record Sign(String entry, Evidence evidence) {

        String kindKey() {
            return "kind." + evidence.kind();
        }
    }

    private Hit hit(int number, TextSpan span, List<Sign> here) {
        return new Hit(
                number,
                surroundings.place(span),
                surroundings.before(span),
                surroundings.words(span),
                surroundings.after(span),
                distinct(here, Sign::entry),
                distinct(here, Sign::kindKey),
                here.isEmpty() ? null : here.get(0).evidence().recognised());
    }

    private static Hit besides(String symbol, List<Sign> signs) {
        return new Hit(
                0,
                PlaceWords.FIRST_PAGE,
                "",
                VisibleText.of(symbol),
                "",
                distinct(signs, Sign::entry),
                distinct(signs, Sign::kindKey),
                null);
    }

    private static List<String> distinct(List<Sign> signs, Function<Sign, String> part) {
        return signs.stream().map(part).distinct().toList();
    }
}
