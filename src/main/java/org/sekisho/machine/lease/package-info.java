/**
 * One run at a time: the lease a run holds while it works, and the fence that lets nobody commit who has lost it. Open
 * {@link org.sekisho.machine.lease.RunLock} first.
 */
@NamedInterface("lease")
@NullMarked
package org.sekisho.machine.lease;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
