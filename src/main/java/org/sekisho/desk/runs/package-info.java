/**
 * Runs for those who look after them: how they went, how the present one goes on, what could not be read. Open {@link
 * org.sekisho.desk.runs.RunPages} first. Nothing here holds a word of a filing.
 */
@NullMarked
package org.sekisho.desk.runs;

import org.jspecify.annotations.NullMarked;
