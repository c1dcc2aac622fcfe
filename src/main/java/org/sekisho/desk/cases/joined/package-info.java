/** Answers of several authorities on one case, as one. Open {@link org.sekisho.desk.cases.joined.JoinedPageMaker} first. */
@NamedInterface("cases-joined")
@NullMarked
package org.sekisho.desk.cases.joined;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
