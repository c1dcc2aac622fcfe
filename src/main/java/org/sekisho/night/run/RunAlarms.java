package org.sekisho.night.run;

import java.util.List;

/** The alarms of all runs. */
public interface RunAlarms {

    /** Puts an alarm on record, in a transaction of its own: it has to stay even if the step that found it fails.
     * A caller whose own transaction wrote to the audit trail already would wait for itself. */
    void raise(long run, RunAlarm alarm);

    /** The alarms of a run in the order in which they were raised. */
    List<RunAlarm> of(long run);
}
