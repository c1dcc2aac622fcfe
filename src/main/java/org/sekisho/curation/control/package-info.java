/**
 * Real control lists, read from the law's own publication as drafts for people: every item by its number, every word kept,
 * what is not known refused. Open {@link org.sekisho.curation.control.ControlSources} first.
 * Classes named {@code Ecfr…} and {@code Egov…} read one format each.
 */
@NamedInterface("control")
@NullMarked
package org.sekisho.curation.control;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
