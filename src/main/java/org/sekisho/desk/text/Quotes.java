package org.sekisho.desk.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sekisho.desk.text.HitPlace.Piece;
import org.sekisho.desk.text.HitPlace.Quote;
import org.sekisho.reading.passage.TextSpan;

/** Puts the hits of one place into as few quotes as there are stretches of words around them. */
final class Quotes {

    private final String words;
    private final List<TextSpan> spans;

    /** @param spans of all hits, number 1 first */
    Quotes(String words, List<TextSpan> spans) {
        this.words = words;
        this.spans = spans;
    }

    /** @param hits of one place, in the order of the text */
    List<Quote> of(List<Hit> hits) {
        List<Quote> quotes = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= hits.size(); i++) {
            if (i == hits.size() || !touch(hits.get(i - 1), hits.get(i))) {
                quotes.add(quote(hits.subList(from, i)));
                from = i;
            }
        }
        return quotes;
    }

    /** Whether the words around one reach the words around the next. */
    private boolean touch(Hit one, Hit next) {
        return one.number() > 0
                && next.number() > 0
                && span(next).start() - next.before().length()
                        <= span(one).end() + one.after().length();
    }

    private TextSpan span(Hit hit) {
        return spans.get(hit.number() - 1);
    }

    private Quote quote(List<Hit> hits) {
        return new Quote(
                pieces(hits),
                distinct(hits.stream().map(Hit::entries)),
                distinct(hits.stream().map(Hit::kindKeys)),
                hits.stream()
                        .map(Hit::recognised)
                        .filter(Objects::nonNull)
                        .min(Integer::compareTo)
                        .orElse(null));
    }

    /** Hits that overlap have one mark with the numbers of all. */
    private List<Piece> pieces(List<Hit> hits) {
        Hit last = hits.get(0);
        if (last.number() == 0) {
            return List.of(new Piece(last.words(), List.of(), true));
        }
        List<Piece> pieces = new ArrayList<>(List.of(words(last.before())));
        int at = span(last).start();
        int next = 0;
        while (next < hits.size()) {
            int start = span(hits.get(next)).start();
            int end = start;
            List<Integer> numbers = new ArrayList<>();
            while (next < hits.size()
                    && (numbers.isEmpty() || span(hits.get(next)).start() < end)) {
                Hit hit = hits.get(next++);
                numbers.add(hit.number());
                last = span(hit).end() > end ? hit : last;
                end = Math.max(end, span(hit).end());
            }
            pieces.add(words(words.substring(at, start)));
            pieces.add(new Piece(words.substring(start, end), numbers, true));
            at = end;
        }
        pieces.add(words(last.after()));
        return pieces;
    }

    private static Piece words(String unmarked) {
        return new Piece(unmarked, List.of(), false);
    }

    private static List<String> distinct(Stream<List<String>> lists) {
        return lists.flatMap(List::stream).distinct().toList();
    }
}
