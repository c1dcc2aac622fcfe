package org.sekisho.reading.extraction;

import org.sekisho.machine.fault.OurFault;

/** Thrown if a filing has pages to be recognised when it is not the time: it is to be read again later. */
public final class RecognitionPutOffException extends RuntimeException implements OurFault {

    private static final long serialVersionUID = 1;

    RecognitionPutOffException() {
        super("It has pages to be recognised, which is put off", null, false, false);
    }
}
