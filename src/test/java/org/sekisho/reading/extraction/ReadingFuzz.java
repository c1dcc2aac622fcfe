package org.sekisho.reading.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.Filing;
import org.sekisho.reading.gazette.GazetteReader;
import org.sekisho.reading.gazette.GazetteXml;
import org.sekisho.reading.gazette.UnreadableGazetteException;

/** All that reads documents in the main process, for the fuzzer. */
public final class ReadingFuzz {

    private static final GazetteReader GAZETTES = new GazetteReader();
    private static final MarkingSigns SIGNS = new MarkingSigns(MarkingsFixture.asShipped());
    private static final PageQuality QUALITY = QualityFixture.standard();
    private static final SectionsByHeadings SECTIONS = new SectionsByHeadings();

    private ReadingFuzz() {}

    /** An office's format; empty if the reader says that it is none or broken. */
    public static Optional<Filing> gazette(byte[] document) throws IOException {
        GAZETTES.isGazette(new ByteArrayInputStream(document));
        GAZETTES.numberIn(new ByteArrayInputStream(document));
        GazetteXml.hidesWords(new ByteArrayInputStream(document));
        SIGNS.around(new ByteArrayInputStream(document));
        try {
            Filing filing = GAZETTES.read("a.xml", new ByteArrayInputStream(document));
            SIGNS.in(filing);
            QUALITY.verdicts("a.xml", filing.text());
            return Optional.of(filing);
        } catch (UnreadableGazetteException told) {
            return Optional.empty();
        }
    }

    /** Plain text, a paragraph a line. */
    public static Filing text(byte[] document) {
        return sections(new ExtractedText(List.of(new ExtractedText.Page(
                1,
                new String(document, StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> new ExtractedText.Paragraph(false, line))
                        .toList()))));
    }

    /** Sections of what a parser process answered. */
    public static Filing sections(ExtractedText text) {
        SIGNS.in(text);
        QUALITY.verdicts("a.txt", text);
        SectionsByHeadings.Found found = SECTIONS.in("a.txt", DocumentRole.UNSTATED, text);
        return new Filing(null, Bibliography.UNKNOWN, found.blocks(), found.claims());
    }

    /** A {@code filing.yml}. */
    public static void filingData(byte[] document) throws IOException {
        SIGNS.in(SnakeYamlFilingData.read(new ByteArrayInputStream(document)));
    }
}
