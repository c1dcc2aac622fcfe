/**
 * What came of an evaluation, as page, table, JSON and CSV. Open {@link
 * org.sekisho.curation.evaluation.report.EvaluationReport} first.
 */
@NamedInterface("evaluation")
@NullMarked
package org.sekisho.curation.evaluation.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
