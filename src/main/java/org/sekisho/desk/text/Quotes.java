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
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(hits.get(0).before(), 0, false));
        int at = hits.get(0).number() > 0 ? span(hits.get(0)).start() : 0;
        Hit last = hits.get(0);
        for (Hit hit : hits) {
            if (hit.number() == 0) {
                pieces.add(new Piece(hit.words(), 0, true));
                continue;
            }
            TextSpan span = span(hit);
            if (span.start() > at) {
                pieces.add(new Piece(words.substring(at, span.start()), 0, false));
            }
            if (span.end() > at) { // or it lies in the one before, whose mark holds it
                pieces.add(new Piece(words.substring(Math.max(at, span.start()), span.end()), hit.number(), true));
                at = span.end();
                last = hit;
            }
        }
        pieces.add(new Piece(last.after(), 0, false));
        return new Quote(
                pieces,
                distinct(hits.stream().map(Hit::rules)),
                distinct(hits.stream().map(Hit::kindKeys)),
                hits.stream()
                        .map(Hit::recognised)
                        .filter(Objects::nonNull)
                        .min(Integer::compareTo)
                        .orElse(null));
    }

    private static List<String> distinct(Stream<List<String>> lists) {
        return lists.flatMap(List::stream).distinct().toList();
    }
}
