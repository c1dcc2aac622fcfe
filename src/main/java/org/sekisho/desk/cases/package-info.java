/** One case: what was found, where, and what is decided. Open {@link org.sekisho.desk.cases.CasePages} first. */
@NullMarked
package org.sekisho.desk.cases;

import org.jspecify.annotations.NullMarked;
