/** What a filing shows that rules may go by. Open {@link org.sekisho.finding.matching.sign.FilingSigns} first. */
@NullMarked
package org.sekisho.finding.matching.sign;

import org.jspecify.annotations.NullMarked;
