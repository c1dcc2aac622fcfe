package org.sekisho.intake.inbox;

import org.sekisho.machine.fault.OurFault;

/** Intake was asked to stop while bytes passed through the spool. No failure: what is registered stays so. */
class SpoolStoppedException extends RuntimeException implements OurFault {

    private static final long serialVersionUID = 1L;

    SpoolStoppedException() {
        super("Stopped on request in the middle of a document");
    }
}
