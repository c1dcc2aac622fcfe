/** What the trail calls what was done: {@link org.sekisho.office.audit.action.AuditAction}. */
@NamedInterface("audit")
@NullMarked
package org.sekisho.office.audit.action;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
