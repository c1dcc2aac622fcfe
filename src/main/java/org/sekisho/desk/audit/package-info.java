/** The audit trail, for auditors. Open {@link org.sekisho.desk.audit.TrailPages} first. */
@NullMarked
package org.sekisho.desk.audit;

import org.jspecify.annotations.NullMarked;
