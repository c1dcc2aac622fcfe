/** Who has which case on their list. Open {@link org.sekisho.desk.cases.assigned.AssignmentPages} first. */
@NullMarked
package org.sekisho.desk.cases.assigned;

import org.jspecify.annotations.NullMarked;
