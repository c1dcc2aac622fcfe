/**
 * Who did what, when and why; append-only, each record chained to the one before, the end signed. Open {@link
 * org.sekisho.audit.AuditTrail} first, then {@link org.sekisho.audit.AuditVerification}.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {})
@NullMarked
package org.sekisho.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
