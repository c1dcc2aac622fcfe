/** One case: what was found, where, and what is decided. Open {@link org.sekisho.web.cases.CasePages} first. */
@NullMarked
package org.sekisho.web.cases;

import org.jspecify.annotations.NullMarked;
