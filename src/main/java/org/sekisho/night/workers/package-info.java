/**
 * Several machines: the run that is the manager puts out parts of its filings, workers on other machines take them. The database says
 * who has which part; the {@code broker} only says that there is one. Open {@link org.sekisho.night.workers.SharedParts} first, the
 * manager's side, then {@link org.sekisho.night.workers.Worker}.
 */
@NamedInterface("workers")
@NullMarked
package org.sekisho.night.workers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
