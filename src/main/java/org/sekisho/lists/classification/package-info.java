/**
 * The classification schemes as trees: which symbols there are, of which edition, which lie below which by the dots, and
 * what moved where. Open {@link org.sekisho.lists.classification.ClassificationSchemes} first; {@code
 * src/docs/lists.md#classification-schemes} tells what is shipped and what is not.
 */
@NamedInterface("classification")
@NullMarked
package org.sekisho.lists.classification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
