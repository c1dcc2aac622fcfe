/**
 * Commands on the nightly run: start it, see how it stands, recover it, prove it. Open {@link org.sekisho.cli.night.RunCommand}
 * first.
 */
@NullMarked
package org.sekisho.cli.night;

import org.jspecify.annotations.NullMarked;
