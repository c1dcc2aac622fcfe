/** Bytes put aside while a filing is taken in. Open {@link org.sekisho.intake.inbox.spool.Spool} first. */
@NullMarked
package org.sekisho.intake.inbox.spool;

import org.jspecify.annotations.NullMarked;
