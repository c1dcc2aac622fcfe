package org.sekisho.finding.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.sekisho.reading.passage.JapaneseWords;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/**
 * Words of which one half ends a line, and the other stands behind lines of something else: the foot of a page and the head of the next,
 * a line of the column beside.
 */
final class HalvedWords {

    /** Letters of either half, and of the words around it. */
    private static final int LETTERS = 24;

    /** Words among which the second half of a hyphenated one is looked for. */
    private static final int WORDS = 25;

    /** Passages that stand between two pages, and letters of the longest. */
    private static final int BETWEEN = 4;

    private static final int LONGEST = 60;

    private static final String HYPHENS = "-\u2010\u2011\u00ad\u2013\u2014\u00ac\u2e17=";

    /** Is given where a word stands, from its first letter to its last. */
    interface Taker {

        void found(TextSpan span, SoughtWord word);
    }

    private final SoughtWord.Look look;
    private final IcuSqueezedText squeezed;
    private final HankcsTerms<List<SoughtWord>> terms;
    private final Taker taker;

    HalvedWords(SoughtWord.Look look, HankcsTerms<List<SoughtWord>> terms, Taker taker) {
        this.look = look;
        this.squeezed = look.squeezed();
        this.terms = terms;
        this.taker = taker;
    }

    void find(List<Passage> passages) {
        String text = look.text().text();
        int end = squeezed.characters.length();
        for (int gap = squeezed.gaps.nextSetBit(1); gap > 0 && gap < end; gap = squeezed.gaps.nextSetBit(gap + 1)) {
            int hyphen = squeezed.endAt(gap);
            if (HYPHENS.indexOf(text.charAt(hyphen)) >= 0 && Character.isWhitespace(text.charAt(hyphen + 1))) {
                behind(gap);
            }
        }
        for (int i = 0; i + 1 < passages.size(); i++) {
            overPages(passages, i);
        }
    }

    private void behind(int hyphen) {
        int next = hyphen;
        for (int word = 0; word < WORDS && next < squeezed.characters.length(); word++) {
            next = squeezed.gaps.nextSetBit(next + 1);
            join(hyphen, next, true);
        }
    }

    /** Words of a phrase are parted by the end of a page, too; in one page lines below each other are what they say. */
    private void overPages(List<Passage> passages, int i) {
        String words = passages.get(i).words();
        if (words.isEmpty() || !Character.isLetter(words.codePointBefore(words.length()))) {
            return;
        }
        int end = squeezed.placeFrom(passages.get(i).span().end());
        int page = passages.get(i).page();
        for (int next = i + 1; next <= i + 1 + BETWEEN && next < passages.size(); next++) {
            if (next > i + 1 && passages.get(next - 1).words().length() > LONGEST) {
                return;
            }
            boolean turned = page > 0 && passages.get(next).page() > page;
            if (turned || next > i + 1) {
                join(end, squeezed.placeFrom(passages.get(next).span().start()), turned);
            }
        }
    }

    /** @param anywhere whether the halves may be parted between the words of a phrase */
    private void join(int end, int start, boolean anywhere) {
        int from = Math.max(0, end - LETTERS);
        int joint = end - from;
        String halves = squeezed.characters.substring(from, end)
                + squeezed.characters.substring(start, Math.min(squeezed.characters.length(), start + LETTERS));
        terms.find(halves, (first, last, alike) -> {
            int until = start + last - joint;
            if (first < joint && joint < last && squeezed.isUnit(from + first) && squeezed.isUnit(until)) {
                TextSpan span = new TextSpan(
                        look.span(from + first, end).start(),
                        look.span(start, until).end());
                alike.stream()
                        .filter(word -> !word.turned())
                        .filter(word -> anywhere || isInAWord(word, end, start, joint - first))
                        .findFirst()
                        .ifPresent(word -> taker.found(span, word));
            }
        });
    }

    /** Whether two halves are parted within a word, and not between the words of a phrase. */
    private boolean isInAWord(SoughtWord word, int end, int start, int joint) {
        if (word.japanese()) {
            int letters = new IcuSqueezedText(word.written()).characters.length();
            return IntStream.of(1, letters - 1).anyMatch(single -> single == joint)
                    || JapaneseWords.parts(word.written()).stream().noneMatch(part -> part.end() == joint);
        }
        String halves = squeezed.characters.substring(squeezed.gaps.previousSetBit(end - 1), end)
                + squeezed.characters.substring(start, squeezed.gaps.nextSetBit(start + 1));
        return Arrays.stream(word.written().toLowerCase(Locale.ROOT).split("[\\s-]+"))
                .map(part -> new IcuSqueezedText(part).characters)
                .anyMatch(halves::equals);
    }
}
