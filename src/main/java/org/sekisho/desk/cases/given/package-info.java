/** Entries that a person gives a case. Open {@link org.sekisho.desk.cases.given.GivenPage} first. */
@NullMarked
package org.sekisho.desk.cases.given;

import org.jspecify.annotations.NullMarked;
