/**
 * Invented filings that go through every run to try it, marked so that no examiner sees them. Open {@link
 * org.sekisho.proof.canary.Canaries} first, then {@link org.sekisho.proof.canary.Expectation}.
 */
@NamedInterface("canary")
@NullMarked
package org.sekisho.proof.canary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
