/**
 * The checks, each a class. {@link org.sekisho.curation.lint.Check} names them all.
 */
@NullMarked
package org.sekisho.curation.lint.checks;

import org.jspecify.annotations.NullMarked;
