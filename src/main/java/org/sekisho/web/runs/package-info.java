/**
 * Runs for those who look after them: how they went, how the present one goes on, what could not be read. Open {@link
 * org.sekisho.web.runs.RunPages} first. Nothing here holds a word of a filing.
 */
@NullMarked
package org.sekisho.web.runs;

import org.jspecify.annotations.NullMarked;
