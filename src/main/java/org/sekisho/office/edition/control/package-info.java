/**
 * Laws that entries are made from and that changed: who looks over the entries, and says so. Open {@link
 * org.sekisho.office.edition.control.ControlTasks} first.
 */
@NamedInterface("edition-control")
@NullMarked
package org.sekisho.office.edition.control;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
