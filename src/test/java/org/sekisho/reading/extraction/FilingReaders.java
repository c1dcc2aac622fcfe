package org.sekisho.reading.extraction;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.FilingDocument;
import org.sekisho.intake.filing.FilingDocument.DocumentId;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Quarantine;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.reading.extraction.parser.ForkedExtractor;
import org.sekisho.reading.gazette.GazetteReader;

/** Readers of filings whose documents are at hand, made of what the program reads with. */
public final class FilingReaders {

    private FilingReaders() {}

    /** Reads these documents, by their names. */
    public static FilingReader of(
            Map<String, byte[]> documents, ForkedExtractor extractor, ExtractionSettings settings) {
        return of(documents, extractor, settings, new NothingSealed());
    }

    /** The same, where some filings may be in quarantine. */
    public static FilingReader of(
            Map<String, byte[]> documents,
            ForkedExtractor extractor,
            ExtractionSettings settings,
            Quarantine quarantine) {
        return new FilingReader(documents(documents, extractor, settings), quarantine, settings);
    }

    /** The same of filings that have earlier versions. */
    static FilingReader of(
            Map<String, byte[]> documents,
            ForkedExtractor extractor,
            ExtractionSettings settings,
            UnaryOperator<Optional<RegisteredFiling>> before) {
        return new FilingReader(documents(documents, extractor, settings), new NothingSealed(), settings, before);
    }

    private static DocumentReader documents(
            Map<String, byte[]> documents, ForkedExtractor extractor, ExtractionSettings settings) {
        return new DocumentReader(
                document -> new ByteArrayInputStream(documents.get(document.name())),
                new GazetteReader(),
                new DocumentText(extractor, JudgedText.asTheProgramDoes(), withoutOcr(extractor, settings)),
                new SectionsByHeadings(),
                new MarkingSigns(MarkingsFixture.asShipped()),
                settings);
    }

    private static RecognisedPages withoutOcr(ForkedExtractor extractor, ExtractionSettings settings) {
        OcrAvailability nothing = new OcrAvailability(settings.ocr(), "no-such-program");
        return new RecognisedPages(extractor, nothing, settings, new RecognitionTurn());
    }

    /** The filing of these documents, as the register has it. */
    public static RegisteredFiling registered(Map<String, byte[]> documents, boolean numbered) {
        List<FilingDocument> all = new ArrayList<>();
        documents.forEach((name, content) -> all.add(new FilingDocument(
                new DocumentId(all.size() + 1), name, DocumentRole.of(name), "0".repeat(64), content.length)));
        return new RegisteredFiling(new FilingId(1), new FilingNumber("XX1"), numbered, 1, "inbox/filing", all);
    }
}
