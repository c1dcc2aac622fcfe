/** Answers of several authorities on one case, as one. Open {@link org.sekisho.desk.cases.joined.JoinedPageMaker} first. */
@NullMarked
package org.sekisho.desk.cases.joined;

import org.jspecify.annotations.NullMarked;
