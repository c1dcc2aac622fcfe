/** Bytes put aside while a filing is taken in. Open {@link org.sekisho.intake.spool.Spool} first. */
@NullMarked
package org.sekisho.intake.spool;

import org.jspecify.annotations.NullMarked;
