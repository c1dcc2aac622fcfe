/**
 * The next edition of a list as it is written: entry by entry, by import, or out of what a person brought in. Open {@link
 * org.sekisho.desk.draft.DraftPages} first.
 */
@NullMarked
package org.sekisho.desk.draft;

import org.jspecify.annotations.NullMarked;
