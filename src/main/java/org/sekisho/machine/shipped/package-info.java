/** Tables and words that the program ships: {@link org.sekisho.machine.shipped.ShippedFile}. */
@NamedInterface("shipped")
@NullMarked
package org.sekisho.machine.shipped;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
