/** Bounds of what a stranger may hold of the desk: connections, bodies, tries. Open {@link org.sekisho.desk.limit.AnonymousLimits} first. */
@NullMarked
package org.sekisho.desk.limit;

import org.jspecify.annotations.NullMarked;
