/**
 * The process that reads PDF, office and text files and may die, with its messages. Open {@link
 * org.sekisho.reading.extraction.parser.TikaTextExtractor} first: it sends documents there; {@link
 * org.sekisho.reading.extraction.parser.TikaParserMain} starts the process. {@link
 * org.sekisho.reading.extraction.parser.TikaPageDrawer} has pages drawn for people, in a process of its own.
 */
@NullMarked
package org.sekisho.reading.extraction.parser;

import org.jspecify.annotations.NullMarked;
