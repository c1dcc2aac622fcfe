package org.sekisho.reading.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.BraceCodes;
import org.sekisho.intake.filing.Claim;
import org.sekisho.intake.filing.ClaimTree;
import org.sekisho.intake.filing.DocumentContents;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingDocument;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.reading.gazette.GazetteReader;
import org.sekisho.reading.gazette.GazetteXml;
import org.sekisho.reading.gazette.PicturedParts;
import org.sekisho.reading.gazette.UnreadableGazetteException;
import org.springframework.stereotype.Component;

/** Reads one document of a filing, whatever its format, and says which parts of it could not be read. */
@Component
record DocumentReader(
        DocumentContents contents,
        GazetteReader gazettes,
        DocumentText texts,
        SectionsByHeadings sections,
        MarkingSigns signs,
        ExtractionSettings settings) {

    private static final Filing NOTHING = new Filing(null, Bibliography.UNKNOWN, List.of(), List.of());

    boolean isGazette(FilingDocument document) throws IOException {
        try (InputStream bytes = contents.open(document)) {
            return gazettes.isGazette(bytes);
        }
    }

    /** Tells whether the bytes are a picture, whatever the name and the first of them say. */
    boolean isPicture(FilingDocument document) throws IOException {
        try (InputStream bytes = contents.open(document)) {
            return Pictures.is(bytes);
        }
    }

    FilingData readFilingData(FilingDocument document) throws IOException {
        try (InputStream bytes = contents.open(document)) {
            return SnakeYamlFilingData.read(bytes);
        }
    }

    /** Reads a document in this process, and so in its memory: one that is larger than the limit is not begun. */
    ReadFiling readGazette(FilingDocument document) throws IOException {
        if (document.size() > settings.maxGazette().toBytes()) {
            return unread(document, UnreadReason.TOO_BIG, "more than %s".formatted(settings.maxGazette()));
        }
        DocumentBytes bytes = new DocumentBytes(contents, document);
        try (InputStream first = bytes.open()) {
            Filing filing = gazettes.read(document.name(), first);
            if (signs.in(filing) || isMarkedAround(bytes)) {
                return ReadFiling.withheld(filing);
            }
            List<TextBlock> rest = theRest(filing, document, bytes);
            Filing whole = filing.and(rest);
            List<UnreadPart> disguised = new ArrayList<>(hidden(document, bytes));
            disguised.addAll(texts.verdicts(document.name(), whole.text()));
            disguised.addAll(unfollowed(document, whole));
            PicturedParts pictures = pictures(bytes);
            if (pictures.instead() > 0) {
                String detail =
                        "claims, tables in claims or whole parts that are pictures: %d".formatted(pictures.instead());
                disguised.add(new UnreadPart(document.name(), 0, UnreadReason.NO_TEXT, detail));
            }
            return new ReadFiling(whole, disguised, Set.copyOf(rest), pictures.figures(), 0);
        } catch (UnreadableGazetteException e) {
            String detail = e.getMessage() == null ? "" : e.getMessage();
            return unread(document, reason(e), detail);
        }
    }

    /** The words that the format's reader passed over; addresses too, which nothing else shows. They are read last. */
    private List<TextBlock> theRest(Filing filing, FilingDocument document, DocumentBytes bytes) throws IOException {
        List<String> read = new ArrayList<>(BraceCodes.words());
        filing.text().forEach(block -> {
            read.add(block.heading());
            read.add(block.words());
        });
        filing.bibliography().parties().forEach(party -> read.add(party.name()));
        Ledger ledger = new Ledger(read);
        try (InputStream again = bytes.open()) {
            gazettes.everyWord(again, piece -> ledger.hold(BraceCodes.decoded(piece)));
        }
        return RestOfDocument.blocksOf(document.name(), ledger.missing());
    }

    private PicturedParts pictures(DocumentBytes bytes) throws IOException {
        try (InputStream again = bytes.open()) {
            return PicturedParts.of(again);
        }
    }

    private List<UnreadPart> hidden(FilingDocument document, DocumentBytes bytes) throws IOException {
        try (InputStream again = bytes.open()) {
            return GazetteXml.hidesWords(again)
                    ? List.of(new UnreadPart(document.name(), 0, UnreadReason.DISGUISED, "it declares entities"))
                    : List.of();
        }
    }

    /** Reports a document with more references than anybody follows: its claims' dependencies are unknown. */
    private static List<UnreadPart> unfollowed(FilingDocument document, Filing filing) {
        long claims = filing.claims().stream().filter(Claim::unfollowed).count();
        String detail = "what %d claims refer to, after %d references".formatted(claims, ClaimTree.MOST_REFERENCES);
        return claims == 0
                ? List.of()
                : List.of(new UnreadPart(document.name(), 0, UnreadReason.TOO_MANY_PARTS, detail));
    }

    private static UnreadReason reason(UnreadableGazetteException unreadable) {
        return switch (unreadable.fault()) {
            case MALFORMED -> UnreadReason.MALFORMED_XML;
            case DAMAGED -> UnreadReason.DAMAGED;
            case BEYOND_LIMIT -> UnreadReason.TOO_BIG;
            case UNSUPPORTED -> UnreadReason.UNSUPPORTED_FORMAT;
        };
    }

    /** @param language the language the filing is said to be in, two letters; null if nobody says */
    ReadFiling readText(FilingDocument document, DocumentRole role, @Nullable String language) throws IOException {
        Path copy = WorkFolder.newFile(settings.folder());
        DocumentBytes bytes = new DocumentBytes(contents, document);
        try (InputStream first = bytes.open()) {
            Files.copy(first, copy, StandardCopyOption.REPLACE_EXISTING);
            WorkFolder.mustHaveRoom(settings.folder());
            ExtractedText text = texts.of(document.name(), copy, language);
            if (signs.in(text) || isMarkedAround(bytes)) {
                return ReadFiling.withheld(NOTHING);
            }
            List<TextBlock> rest = RestOfDocument.blocksOf(document.name(), text.rest());
            SectionsByHeadings.Found found = sections.in(document.name(), role, text);
            Filing filing = new Filing(
                            null, Bibliography.UNKNOWN, found.blocks(), found.claims(), text.placed(document.name()))
                    .and(rest);
            List<UnreadPart> gaps = gaps(document.name(), text);
            if (!gaps.isEmpty()) {
                WorkFolder.mustHaveRoom(settings.folder());
            }
            gaps.addAll(hidden(document, bytes));
            gaps.addAll(unfollowed(document, filing));
            return new ReadFiling(filing, gaps, Set.copyOf(rest), 0, text.compared() ? 0 : 1);
        } catch (UnreadableDocumentException e) {
            WorkFolder.mustHaveRoom(settings.folder());
            return unread(document, e.reason(), e.detail());
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    boolean isMarked(FilingData data) {
        return signs.in(data);
    }

    private boolean isMarkedAround(DocumentBytes bytes) throws IOException {
        try (InputStream again = bytes.open()) {
            return signs.around(again);
        }
    }

    private static ReadFiling unread(FilingDocument document, UnreadReason reason, String detail) {
        return new ReadFiling(NOTHING, List.of(new UnreadPart(document.name(), 0, reason, detail)));
    }

    /** The pages without text, as one part if no page has any. */
    private static List<UnreadPart> gaps(String document, ExtractedText text) {
        List<UnreadPart> gaps = new ArrayList<>(text.unread());
        List<ExtractedText.Page> blank = text.pages().stream()
                .filter(page -> page.paragraphs().isEmpty() && !page.blank())
                .filter(page -> gaps.stream().noneMatch(gap -> gap.page() == page.number() && gap.page() > 0))
                .toList();
        if (blank.size() == text.pages().size() && (gaps.isEmpty() || !blank.isEmpty())) {
            String pages = blank.size() == 1 ? "1 page" : blank.size() + " pages";
            gaps.add(new UnreadPart(document, 0, UnreadReason.NO_TEXT, blank.isEmpty() ? "" : pages));
        } else {
            blank.forEach(page -> gaps.add(new UnreadPart(document, page.number(), UnreadReason.NO_TEXT, "")));
        }
        return gaps;
    }

    /** The bytes of a document that is read several times: a small one is fetched once, a large one each time. */
    static final class DocumentBytes {

        private static final long SMALL = 4L * 1024 * 1024;

        private final DocumentContents contents;
        private final FilingDocument document;
        private byte @Nullable [] fetched;

        DocumentBytes(DocumentContents contents, FilingDocument document) {
            this.contents = contents;
            this.document = document;
        }

        /** Opens the bytes from their beginning; the caller closes them. */
        InputStream open() throws IOException {
            if (document.size() > SMALL) {
                return contents.open(document);
            }
            byte[] bytes = fetched;
            if (bytes == null) {
                try (InputStream all = contents.open(document)) {
                    bytes = all.readAllBytes();
                }
                fetched = bytes;
            }
            return new ByteArrayInputStream(bytes);
        }
    }
}
