/**
 * Commands on editions of lists: what one would change, and its way into force. Open {@link
 * org.sekisho.cli.edition.EditionsCommand} first.
 */
@NullMarked
package org.sekisho.cli.edition;

import org.jspecify.annotations.NullMarked;
