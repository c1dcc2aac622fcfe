/**
 * Things that every command shares: exit codes, the home it works in, how a failure is told. Open {@link
 * org.sekisho.cli.console.ExitCode} first.
 */
@NullMarked
package org.sekisho.cli.console;

import org.jspecify.annotations.NullMarked;
