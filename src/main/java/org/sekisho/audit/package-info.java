/**
 * Who did what, when and why; append-only, each record chained to the one before. Open {@link
 * org.sekisho.audit.AuditTrail} first.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {})
@NullMarked
package org.sekisho.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
