/**
 * An edition of a scheme, and what became of a symbol from one to the next. Open {@link
 * org.sekisho.lists.classification.edition.SchemeEdition} first.
 */
@NamedInterface("classification-edition")
@NullMarked
package org.sekisho.lists.classification.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
