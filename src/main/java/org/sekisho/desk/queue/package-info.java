/** The cases that wait, most urgent first. Open {@link org.sekisho.desk.queue.QueuePages} first. */
@NullMarked
package org.sekisho.desk.queue;

import org.jspecify.annotations.NullMarked;
