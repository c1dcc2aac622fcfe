package org.sekisho.reading.extraction;

import org.sekisho.machine.fault.OurFault;

/** A filing has pages to be recognised, and it is not the time for that: it is to be read again later. No fault of the filing's. */
public final class RecognitionPutOffException extends RuntimeException implements OurFault {

    private static final long serialVersionUID = 1;

    RecognitionPutOffException() {
        super("It has pages to be recognised, which is put off", null, false, false);
    }
}
