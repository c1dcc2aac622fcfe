/**
 * What an entry means, however it is written: two that mean the same find the same. Open {@link
 * org.sekisho.lists.keytech.meaning.MeaningChanges} first.
 */
@NamedInterface("keytech-meaning")
@NullMarked
package org.sekisho.lists.keytech.meaning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
