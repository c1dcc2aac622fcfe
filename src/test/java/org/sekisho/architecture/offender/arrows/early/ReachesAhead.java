package org.sekisho.architecture.offender.arrows.early;

import org.sekisho.architecture.offender.arrows.late.Late;

/** Belongs to a stage that uses nothing, and uses a later one. */
public class ReachesAhead {

    public int value(Late late) {
        return late.value();
    }
}
