/** Laws that entries are made from, and what changed in them. Open {@link org.sekisho.desk.law.LawPages} first. */
@NullMarked
package org.sekisho.desk.law;

import org.jspecify.annotations.NullMarked;
