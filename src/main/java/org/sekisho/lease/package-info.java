/**
 * One run at a time: the lease a run holds while it works, and the fence that lets nobody commit who has lost it. Open
 * {@link org.sekisho.lease.RunLock} first.
 */
@ApplicationModule(
        displayName = "Lease",
        allowedDependencies = {})
@NullMarked
package org.sekisho.lease;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
