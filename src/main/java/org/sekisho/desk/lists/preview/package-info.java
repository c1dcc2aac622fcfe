/** What a change of the lists would do, before it does. Open {@link org.sekisho.desk.lists.preview.PreviewPages} first. */
@NullMarked
package org.sekisho.desk.lists.preview;

import org.jspecify.annotations.NullMarked;
