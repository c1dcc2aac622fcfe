/**
 * Reads sentences on who paid: words become tokens, tokens become bodies, numbers and signs, and rules say what they state.
 * Open {@link org.sekisho.finding.entity.funding.FundingSentence} first.
 */
@NullMarked
package org.sekisho.finding.entity.funding;

import org.jspecify.annotations.NullMarked;
