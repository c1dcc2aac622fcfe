package org.sekisho.night.run;

/** States of a run. */
public enum RunStatus {
    RUNNING,
    DONE,
    /** Done, and something says that it cannot be trusted: see its alarms. */
    RED,
    /** Asked to stop; what waits is taken over by the next run. */
    STOPPED,
    /** Our fault; what waits is taken over by the next run. */
    FAILED,
    /** Its process died; what waits is taken over by the next run. */
    ABANDONED
}
