/**
 * A second opinion on a filing, learned from filings that people labelled: how much its words are like those that were kept.
 * Open {@link org.sekisho.finding.opinion.OpinionModel} first; {@link org.sekisho.finding.opinion.OpinionTrainer} makes one.
 *
 * <p>It sees an {@link org.sekisho.finding.opinion.OpinionText} and nothing else: no party, no symbol, nothing that a rule found.
 */
@NamedInterface("opinion")
@NullMarked
package org.sekisho.finding.opinion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
