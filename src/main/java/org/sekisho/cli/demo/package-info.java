/**
 * The demonstration for newcomers: people of every role, and cases that stand at different places, over the project's own
 * filings. Open {@link org.sekisho.cli.demo.Demonstration} first.
 */
@NullMarked
package org.sekisho.cli.demo;

import org.jspecify.annotations.NullMarked;
