/**
 * From a text to words that can be compared, and where patterns of them stand, with Lucene and CoreNLP out of sight.
 * Open {@link org.sekisho.finding.matching.search.WordFinder} first, then {@link org.sekisho.finding.matching.words.Words}.
 */
@NullMarked
package org.sekisho.finding.matching.words;

import org.jspecify.annotations.NullMarked;
