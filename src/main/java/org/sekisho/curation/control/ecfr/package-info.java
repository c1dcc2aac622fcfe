/**
 * The US Commerce Control List as eCFR has it in XML: 15 CFR part 774, supplement no. 1. Open {@link
 * org.sekisho.curation.control.ecfr.EcfrControlList} first.
 */
@NullMarked
package org.sekisho.curation.control.ecfr;

import org.jspecify.annotations.NullMarked;
