/** What other cases say about a case. Open {@link org.sekisho.web.memory.MemoryPageMaker} first. */
@NullMarked
package org.sekisho.web.memory;

import org.jspecify.annotations.NullMarked;
