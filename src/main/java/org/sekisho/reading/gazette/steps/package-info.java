/**
 * What every format does on its way to a filing: claims, blocks of description, numbers, symbols. Open {@link
 * org.sekisho.reading.gazette.steps.FilingParts} first: it collects them.
 */
@NullMarked
package org.sekisho.reading.gazette.steps;

import org.jspecify.annotations.NullMarked;
