package org.sekisho.desk.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextBlock;
import org.sekisho.reading.passage.TextSpan;

/** The place of some words in a text, with the words around them. */
final class Surroundings {

    private static final int AROUND = 50;

    private final @Nullable FilingText text;

    Surroundings(@Nullable FilingText text) {
        this.text = text;
    }

    PlaceWords place(TextSpan span) {
        Passage passage = passageAt(span);
        return passage == null ? PlaceWords.FIRST_PAGE : PlaceWords.of(passage);
    }

    @Nullable Passage passageAt(TextSpan span) {
        int index = indexAt(span.start());
        return text == null || index < 0 ? null : text.passages().get(index);
    }

    String words(TextSpan span) {
        return all().substring(span.start(), span.end());
    }

    private String all() {
        return text == null ? "" : text.words();
    }

    /** The words before in the same place, without half a word; a text without spaces between words is not cut. */
    String before(TextSpan span) {
        String words = all();
        int from = around(span).start();
        int end = span.start();
        int start = Math.max(from, end - AROUND);
        int space = start == from ? -1 : words.indexOf(' ', start);
        return (start == from ? "" : "… ") + words.substring(space < 0 || space >= end ? start : space + 1, end);
    }

    String after(TextSpan span) {
        String words = all();
        int start = span.end();
        int to = around(span).end();
        int end = Math.min(to, start + AROUND);
        int space = end == to ? -1 : words.lastIndexOf(' ', end);
        return words.substring(start, space < start ? end : space) + (end == to ? "" : " …");
    }

    /** The span of words that may be quoted around a span: within its claim or paragraph, and no longer than needed. */
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
                && TextBlock.goesOn(text, passages.get(first - 1), passages.get(first))) {
            first--;
        }
        while (last + 1 < passages.size()
                && passages.get(last).span().end() < span.end() + AROUND
                && TextBlock.goesOn(text, passages.get(last), passages.get(last + 1))) {
            last++;
        }
        return new TextSpan(
                Math.min(span.start(), passages.get(first).span().start()),
                Math.max(span.end(), passages.get(last).span().end()));
    }

    /** The number of the passage that stands there, or is the next; below 0 behind the last. */
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
