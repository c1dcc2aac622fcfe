/**
 * Work that may break, and those it may harm: the work on one filing behind a barrier. Open {@link
 * org.sekisho.machine.fault.FaultBarrier} first.
 */
@NamedInterface("fault")
@NullMarked
package org.sekisho.machine.fault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
