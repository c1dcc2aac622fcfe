/**
 * Commands that keep a desk open: the office's own, and one for newcomers. Open {@link org.sekisho.cli.serve.ServeCommand}
 * first.
 */
@NullMarked
package org.sekisho.cli.serve;

import org.jspecify.annotations.NullMarked;
