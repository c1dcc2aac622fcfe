package org.sekisho.finding.matching;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.passage.TextSpan;

/**
 * A text in which codes stand as what they mean, and in which a space stands for whatever may part letters: numbers, marks of formats,
 * colours of terminals, what stands in brackets. Codes are the escapes of HTML, JSON, scripts, style sheets, addresses and mail, numbers of
 * characters, and bytes as hexadecimal digits or Base64.
 */
final class WrittenOut {

    /** Codes within codes, such as {@code &lt;} in an address. */
    private static final int DEEPEST = 2;

    /** A stretch of this text, from where it begins, and what it stands for in the source; one that is the same, letter for letter. */
    record Stretch(int from, int source, int sourceEnd, boolean same) {

        int start(int at) {
            return same ? source + at - from : source;
        }

        int end(int end) {
            return same ? source + end - from : sourceEnd;
        }
    }

    private final String text;
    private final @Nullable WrittenOut source;
    private final List<Stretch> stretches;
    private final BitSet coded;

    /** @param coded characters that were written as codes */
    WrittenOut(String text, @Nullable WrittenOut source, List<Stretch> stretches, BitSet coded) {
        this.text = text;
        this.source = source;
        this.stretches = List.copyOf(stretches);
        this.coded = coded;
    }

    /** The text as it is. */
    static WrittenOut itself(String text) {
        return new WrittenOut(text, null, List.of(), new BitSet());
    }

    static WrittenOut of(String text) {
        WrittenOut all = new CodePass(itself(text), TextCodes.ALL).written();
        if (all.coded.isEmpty()) {
            return all;
        }
        all = itself(text);
        for (int depth = 0; depth < DEEPEST; depth++) {
            all = new CodePass(all, TextCodes.CODES).written();
        }
        return new CodePass(all, TextCodes.ALL).written();
    }

    String text() {
        return text;
    }

    /** The text as it is. */
    String asItIs() {
        return source == null ? text : source.asItIs();
    }

    /** The span of the text as it is for which a span of this one stands. */
    TextSpan span(int start, int end) {
        return source == null
                ? new TextSpan(start, end)
                : source.span(at(start).start(start), at(end - 1).end(end));
    }

    private Stretch at(int place) {
        int low = 0;
        int high = stretches.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (stretches.get(middle).from <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return stretches.get(low);
    }

    /** Whether the same stands in the text as it is. */
    boolean isSame(int start, int end) {
        if (source == null) {
            return true;
        }
        Stretch stretch = at(start);
        return stretch.same && stretch == at(end - 1) && source.isSame(stretch.start(start), stretch.end(end));
    }

    boolean isItself() {
        return source == null;
    }

    /** Whether some of the characters were written as codes. */
    boolean isCoded(int start, int end) {
        int next = nextCoded(start);
        return next >= 0 && next < end;
    }

    /** The next character that was written as a code; -1 if none is. */
    int nextCoded(int from) {
        return coded.nextSetBit(from);
    }
}
