package org.sekisho.intake.inbox;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;

/** Asks before each piece whether to go on, so that a document of any size can be stopped in. */
class StoppableStream extends FilterInputStream {

    private final BooleanSupplier stop;

    StoppableStream(InputStream from, BooleanSupplier stop) {
        super(from);
        this.stop = stop;
    }

    @Override
    public int read() throws IOException {
        goOn(stop);
        return super.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        goOn(stop);
        return super.read(buffer, offset, length);
    }

    static void goOn(BooleanSupplier stop) {
        if (stop.getAsBoolean()) {
            throw new SpoolStoppedException();
        }
    }
}
