/**
 * The quality of lists, measured on filings of which someone has said what they are. Open
 * {@link org.sekisho.curation.evaluation.Evaluator} first: each labelled filing goes the way of a filing of the night.
 *
 * <p>{@link org.sekisho.curation.evaluation.Labels} is where labelled filings come from, {@link
 * org.sekisho.curation.evaluation.Evaluation} what came out. {@code figure} counts, {@code plot} draws. {@link
 * org.sekisho.curation.evaluation.OpinionTrial} tries whether a model finds what the lists miss.
 */
@NamedInterface("evaluation")
@NullMarked
package org.sekisho.curation.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
