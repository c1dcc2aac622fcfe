/** The process that parses and may die. Open {@link org.sekisho.reading.extraction.parser.process.TikaParserProcess} first. */
@NullMarked
package org.sekisho.reading.extraction.parser.process;

import org.jspecify.annotations.NullMarked;
