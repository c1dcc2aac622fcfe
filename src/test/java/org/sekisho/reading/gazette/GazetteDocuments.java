package org.sekisho.reading.gazette;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Section;

/** Small documents that tests write down themselves, read as a filing's {@code document.xml}. */
public final class GazetteDocuments {

    private GazetteDocuments() {}

    public static Filing read(String text) throws IOException, UnreadableGazetteException {
        return new GazetteReader().read("document.xml", bytes(text));
    }

    public static Optional<FilingNumber> number(String text) throws IOException {
        return new GazetteReader().numberIn(bytes(text));
    }

    /** Each block of a section as {@code label|heading|words}. */
    public static List<String> blocks(Filing filing, Section section) {
        return filing.text().stream()
                .filter(block -> block.section() == section)
                .map(block -> String.join("|", block.label(), block.heading(), block.words()))
                .toList();
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
