/** Rising terms, and watch entries that are made of them. Open {@link org.sekisho.desk.rising.RisingPages} first. */
@NullMarked
package org.sekisho.desk.rising;

import org.jspecify.annotations.NullMarked;
