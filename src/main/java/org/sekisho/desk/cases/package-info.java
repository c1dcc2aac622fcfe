/** One case: what was found, where, and what is decided. Open {@link org.sekisho.desk.cases.CasePages} first. */
@NamedInterface("cases-joined")
@NullMarked
package org.sekisho.desk.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
