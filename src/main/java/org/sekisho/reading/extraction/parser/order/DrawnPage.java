package org.sekisho.reading.extraction.parser.order;

import java.awt.image.BufferedImage;

/** @param whole false if something on the page could not be drawn */
public record DrawnPage(BufferedImage picture, boolean whole) {}
