/**
 * What rules and expressions are made of, which covers which, and how common words are. Open {@link
 * org.sekisho.curation.lint.words.Coverage} first.
 */
@NullMarked
package org.sekisho.curation.lint.words;

import org.jspecify.annotations.NullMarked;
