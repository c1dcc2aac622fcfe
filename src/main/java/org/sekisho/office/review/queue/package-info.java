/**
 * The cases that wait, in the order in which they should be done, as far as a person may know of them. Open
 * {@link org.sekisho.office.review.queue.CaseQueue} first.
 */
@NullMarked
@NamedInterface("review-queue")
package org.sekisho.office.review.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
