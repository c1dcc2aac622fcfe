/**
 * The process that reads PDF, office and text files and may die, and what goes to it and comes back. Open {@link
 * org.sekisho.extraction.parser.XhtmlPages} first for what comes back; {@code TikaTextExtractor} sends documents
 * there, {@code TikaParserMain} is where the process begins.
 */
@NullMarked
package org.sekisho.extraction.parser;

import org.jspecify.annotations.NullMarked;
