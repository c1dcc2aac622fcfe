/** The lists in use, for those who keep them: entries, how they do, and what changed. Open {@link org.sekisho.desk.lists.ListPages} first. */
@NullMarked
package org.sekisho.desk.lists;

import org.jspecify.annotations.NullMarked;
