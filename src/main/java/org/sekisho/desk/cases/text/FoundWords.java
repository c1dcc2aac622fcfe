package org.sekisho.desk.cases.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    public PlaceWords placeOf(int number) {
        return place(spans.get(number - 1));
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
        return new Hit(
                number,
                place(span),
                before(words, span.start()),
                words.substring(span.start(), span.end()),
                after(words, span.end()),
                rules(here),
                kinds(here),
                here.get(0).recognised());
    }

    /** What stands before, without half a word. Where words are not divided by spaces nothing is cut off. */
    private static String before(String words, int end) {
        int start = Math.max(0, end - AROUND);
        int space = start == 0 ? -1 : words.indexOf(' ', start);
        return (start == 0 ? "" : "… ") + words.substring(space < 0 || space >= end ? start : space + 1, end);
    }

    private static String after(String words, int start) {
        int end = Math.min(words.length(), start + AROUND);
        int space = end == words.length() ? -1 : words.lastIndexOf(' ', end);
        return words.substring(start, space < start ? end : space) + (end == words.length() ? "" : " …");
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
        if (text == null) {
            return PlaceWords.FIRST_PAGE;
        }
        return text.passages().stream()
                .filter((Passage passage) -> passage.span().end() > span.start())
                .findFirst()
                .map(PlaceWords::of)
                .orElse(PlaceWords.FIRST_PAGE);
    }
}
