/** Sekisho: the checkpoint between a patent office's mailroom and the public. */
@NullMarked
package org.sekisho;

import org.jspecify.annotations.NullMarked;
