package org.sekisho.gazette;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.sekisho.filing.Filing;
import org.sekisho.filing.FilingNumber;
import org.sekisho.filing.Section;
import org.sekisho.filing.TextBlock;

/** Reads documents written in tests as a night would read them. */
public final class GazetteFixtures {

    private GazetteFixtures() {}

    public static Filing read(String xml) throws UnreadableGazetteException, IOException {
        return new GazetteReader().read("test.xml", bytes(xml));
    }

    public static Optional<FilingNumber> numberIn(String xml) throws IOException {
        return new GazetteReader().numberIn(bytes(xml));
    }

    /** The blocks of a section, each as {@code label|heading|words}. */
    public static List<String> blocks(Filing filing, Section section) {
        return filing.text().stream()
                .filter(block -> block.section() == section)
                .map(GazetteFixtures::line)
                .toList();
    }

    private static String line(TextBlock block) {
        return block.label() + "|" + block.heading() + "|" + block.words();
    }

    private static InputStream bytes(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }
}
