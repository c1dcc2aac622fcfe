/**
 * The port at which the office's monitoring asks how the desk is, apart from the desk itself. Open {@link
 * org.sekisho.desk.probe.ActuatorParts} first.
 */
@NullMarked
package org.sekisho.desk.probe;

import org.jspecify.annotations.NullMarked;
