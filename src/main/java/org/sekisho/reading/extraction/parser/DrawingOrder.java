package org.sekisho.reading.extraction.parser;

import java.io.Serializable;

/**
 * Asks the parser process to draw one page for a person instead of reading the document.
 *
 * @param page from 1
 * @param longSide pixels of the picture's longer side, which it does not exceed
 */
public record DrawingOrder(int page, int longSide) implements Serializable {}
