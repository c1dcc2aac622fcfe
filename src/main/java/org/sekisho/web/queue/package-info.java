/** The cases that wait, most urgent first. Open {@link org.sekisho.web.queue.QueuePages} first. */
@NullMarked
package org.sekisho.web.queue;

import org.jspecify.annotations.NullMarked;
