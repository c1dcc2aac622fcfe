/**
 * Lists in use: what is refused before a run, and which editions are kept. Open {@link
 * org.sekisho.lists.keytech.used.KeptEditions} first.
 */
@NamedInterface("keytech")
@NullMarked
package org.sekisho.lists.keytech.used;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
