package org.sekisho.gazette;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.sekisho.filing.Filing;
import org.sekisho.filing.FilingIdentifier;
import org.sekisho.filing.FilingNumber;
import org.springframework.stereotype.Component;

/** Reads a document in any of the offices' formats. */
@Component
public class GazetteReader implements FilingIdentifier {

    /** Whether the document is in a format that is known here. */
    public boolean isGazette(InputStream document) throws IOException {
        return false;
    }

    /** Reads the whole document. */
    public Filing read(String documentName, InputStream document) throws UnreadableGazetteException, IOException {
        throw new UnreadableGazetteException("It is in no known format");
    }

    @Override
    public Optional<FilingNumber> numberIn(InputStream document) throws IOException {
        return Optional.empty();
    }
}
