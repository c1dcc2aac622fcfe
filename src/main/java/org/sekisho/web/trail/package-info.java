/** The audit trail, for auditors. Open {@link org.sekisho.web.trail.TrailPages} first. */
@NullMarked
package org.sekisho.web.trail;

import org.jspecify.annotations.NullMarked;
