/** The report of a run, as files and as what is told of it. Open {@link org.sekisho.night.report.RunReport} first. */
@NamedInterface("report")
@NullMarked
package org.sekisho.night.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
