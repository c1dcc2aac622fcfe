/**
 * What may break, and whom it may harm: the work on one filing behind a barrier. Open {@link
 * org.sekisho.fault.FaultBarrier} first.
 */
@ApplicationModule(
        displayName = "Faults",
        allowedDependencies = {})
@NullMarked
package org.sekisho.fault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
