package org.sekisho.extraction;

import org.sekisho.filing.RegisteredFiling;

/** Reader. */
public class FilingReader {
    public ReadFiling read(RegisteredFiling f) {
        throw new IllegalStateException();
    }
}
