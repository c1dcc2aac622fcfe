package org.sekisho.reading.extraction.parser;

import java.awt.image.BufferedImage;

/** @param whole false if something on the page could not be drawn */
record DrawnPage(BufferedImage picture, boolean whole) {}
