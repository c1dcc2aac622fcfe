package org.sekisho.night.job;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How long the steps of runs took. */
interface RunSteps {

    /** By run, in the order in which they began; a run that did not come so far has none. Parts of a step are left out. */
    Map<Long, List<RunStep>> of(Collection<Long> runs);
}
