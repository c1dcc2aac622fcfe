/**
 * Lists, for those who keep them: entries and how they do, editions as they are written, proposed and answered, rising terms, and laws
 * that changed. Open {@link org.sekisho.desk.lists.ListPages} first.
 */
@NullMarked
package org.sekisho.desk.lists;

import org.jspecify.annotations.NullMarked;
