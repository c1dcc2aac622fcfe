/**
 * How well lists find what they are there to find, measured on filings of which someone has said what they are. Open
 * {@link org.sekisho.evaluation.Evaluator} first: each labelled filing goes the way of a filing of the night.
 *
 * <p>{@link org.sekisho.evaluation.Labels} is where labelled filings come from, {@link
 * org.sekisho.evaluation.Evaluation} what came out. {@code figure} counts, {@code plot} draws.
 */
@ApplicationModule(
        displayName = "Evaluation",
        allowedDependencies = {"filing", "extraction", "entity", "keytech", "matching", "screening"})
@NullMarked
package org.sekisho.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
