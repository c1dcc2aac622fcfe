/**
 * Tells people and programs outside how a run went, by mail and webhook, in counts and numbers only. Open {@link
 * org.sekisho.night.alert.Alerts} first; {@link org.sekisho.night.alert.Notice} is all that can be told.
 */
@NamedInterface("alert")
@NullMarked
package org.sekisho.night.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
