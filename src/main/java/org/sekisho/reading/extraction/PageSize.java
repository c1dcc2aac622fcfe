package org.sekisho.reading.extraction;

/** How large a page is drawn. There are few sizes, so that a page drawn for one person serves the next. */
public enum PageSize {
    /** As a whole beside the text. */
    WHOLE(1200),
    /** Large enough for small print. */
    CLOSE(2000);

    /** No picture has a longer side. */
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
