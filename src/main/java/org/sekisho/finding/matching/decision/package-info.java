/** How an entry is decided: rules in three-valued logic. Open {@link org.sekisho.finding.matching.decision.EntryDecision} first. */
@NullMarked
package org.sekisho.finding.matching.decision;

import org.jspecify.annotations.NullMarked;
