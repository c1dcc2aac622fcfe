/** What health says of a desk at the port of the office's monitoring, which is never the desk's own. */
@NullMarked
package org.sekisho.desk.probe;

import org.jspecify.annotations.NullMarked;
