package org.sekisho.reading.passage;

/** Characters {@code start} (included) to {@code end} (excluded) of a filing's text. */
public record TextSpan(int start, int end) {

    public TextSpan {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("Not a span: %d to %d".formatted(start, end));
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(TextSpan other) {
        return start <= other.start && other.end <= end;
    }
}
