package org.sekisho.reading.extraction;

/**
 * A printed character: where it stands on the page, in points from the top left, and how large it is.
 *
 * @param y of the baseline
 * @param size of the font
 * @param space how wide a space of the font is
 */
public record Glyph(float x, float y, float width, float size, float space, String text) {

    float right() {
        return x + width;
    }

    boolean blank() {
        return text.isBlank();
    }

    boolean covers(float from, float to) {
        return x < to && right() > from;
    }

    @Override
    public String toString() {
        return "glyph at %.0f, %.0f".formatted(x, y);
    }
}
