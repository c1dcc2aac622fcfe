/** Whether the trail holds. Open {@link org.sekisho.office.audit.verification.AuditVerification} first. */
@NamedInterface("audit")
@NullMarked
package org.sekisho.office.audit.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
