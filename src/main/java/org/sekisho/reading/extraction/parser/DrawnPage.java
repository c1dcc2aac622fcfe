package org.sekisho.reading.extraction.parser;

import java.awt.image.BufferedImage;
import java.util.List;
import org.sekisho.intake.filing.PlacedWord;

/**
 * @param whole false if something on the page could not be drawn
 * @param placed the letters that the page prints, each where it stands; empty for a picture
 */
public record DrawnPage(BufferedImage picture, boolean whole, List<PlacedWord> placed) {

    public DrawnPage {
        placed = List.copyOf(placed);
    }
}
