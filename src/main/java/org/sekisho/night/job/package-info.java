/**
 * The jobs. Holds no rule about filings. Open {@link org.sekisho.night.job.ScreenFilingsJob} first: it is the table of
 * contents of a night.
 */
@NamedInterface("job")
@NullMarked
package org.sekisho.night.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
