package org.sekisho.night.job;

import java.util.List;
import org.sekisho.night.job.ClockWitnesses.WrongClockException;

/** Makes, for tests of other rooms, what only a run throws. */
public final class WrongClocks {

    private WrongClocks() {}

    public static WrongClockException wrong(String problem) {
        return new WrongClockException(List.of(problem));
    }
}
