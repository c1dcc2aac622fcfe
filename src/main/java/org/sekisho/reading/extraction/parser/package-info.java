/**
 * The process that reads PDF, office and text files and may die, and what goes to it and comes back. Open {@link
 * org.sekisho.reading.extraction.parser.TikaTextExtractor} first: it sends documents there; {@link
 * org.sekisho.reading.extraction.parser.TikaParserMain} is where the process begins. {@link
 * org.sekisho.reading.extraction.parser.TikaPageDrawer} has pages drawn for people, in a process of its own.
 */
@NullMarked
package org.sekisho.reading.extraction.parser;

import org.jspecify.annotations.NullMarked;
