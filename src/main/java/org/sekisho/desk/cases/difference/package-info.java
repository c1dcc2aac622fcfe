/** What differs between two versions of a filing. Open {@link org.sekisho.desk.cases.difference.DifferencePages} first. */
@NullMarked
package org.sekisho.desk.cases.difference;

import org.jspecify.annotations.NullMarked;
