/**
 * How entries of the lists in use do, and which of them somebody should look at. Open {@link
 * org.sekisho.office.edition.health.StaleEntries} first.
 */
@NamedInterface("edition-health")
@NullMarked
package org.sekisho.office.edition.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
