/**
 * Who did what, when and why; append-only, each record chained to the one before, the end signed. Open {@link
 * org.sekisho.office.audit.AuditTrail} first, then {@link org.sekisho.office.audit.AuditVerification}.
 */
@NamedInterface("audit")
@NullMarked
package org.sekisho.office.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
