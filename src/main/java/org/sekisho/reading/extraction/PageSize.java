package org.sekisho.reading.extraction;

/** Sizes in which a page is drawn. There are few, so that a page drawn for one person serves the next. */
public enum PageSize {
    /** Fits the whole page beside the text. */
    WHOLE(1200),
    /** Large enough for small print. */
    CLOSE(2000);

    /** The longest side that any picture has. */
    public static final int LONGEST = CLOSE.longSide;

    private final int longSide;

    PageSize(int longSide) {
        this.longSide = longSide;
    }

    /** Pixels of the longer side; a page that has fewer of its own may come with fewer. */
    public int longSide() {
        return longSide;
    }
}
