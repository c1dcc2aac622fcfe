/**
 * The technologies we screen for. Open {@link org.sekisho.lists.keytech.KeyTechnologyList} first, then {@link
 * org.sekisho.lists.keytech.Rule}: to add a kind of rule, add a record there and the compiler names every place that has to
 * know it.
 */
@NamedInterface("keytech")
@NullMarked
package org.sekisho.lists.keytech;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
