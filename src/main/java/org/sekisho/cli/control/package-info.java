/** Commands on laws as lists are made of them: read, compared, drafted. Open {@link org.sekisho.cli.control.ControlCommand} first. */
@NullMarked
package org.sekisho.cli.control;

import org.jspecify.annotations.NullMarked;
