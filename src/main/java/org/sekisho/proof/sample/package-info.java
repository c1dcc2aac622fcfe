/**
 * Whether screening misses what it should find: a share of the clear filings goes to examiners all the same, unmarked
 * ({@link org.sekisho.proof.sample.BlindSample}, open it first), and what they find in it is counted
 * ({@link org.sekisho.proof.sample.Misses}). Those that a model finds likeliest go to them marked ({@link
 * org.sekisho.proof.sample.SecondOpinion}).
 */
@NamedInterface("sample")
@NullMarked
package org.sekisho.proof.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
