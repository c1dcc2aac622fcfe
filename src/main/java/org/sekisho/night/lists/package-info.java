/**
 * The lists that a run uses: tried, frozen, and screened again if they were wrong. Open {@link
 * org.sekisho.night.lists.FrozenLists} first.
 */
@NamedInterface("lists")
@NullMarked
package org.sekisho.night.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
