package org.sekisho.reading.extraction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.sekisho.intake.filing.DocumentContents;
import org.sekisho.intake.filing.FilingDocument;
import org.sekisho.intake.filing.FilingDocument.DocumentId;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.Filings;
import org.sekisho.intake.filing.Quarantine;
import org.sekisho.reading.extraction.ExtractionSettings.PageImageSettings;
import org.sekisho.reading.extraction.PageImage.NoPageImage;
import org.sekisho.reading.gazette.GazetteReader;
import org.springframework.stereotype.Component;

/** Keeps the pages drawn lately in memory and nowhere else; a filing that has been sealed since is shown no more. */
@Component
class CaffeinePageImages implements PageImages {

    /** Bytes that an entry takes besides its pixels. */
    private static final int ENTRY = 256;

    /** Bytes that a placed letter takes, about. */
    private static final int LETTER = 80;

    private final Filings filings;
    private final DocumentContents contents;
    private final Quarantine quarantine;
    private final GazetteReader gazettes;
    private final PageDrawer drawer;
    private final Path folder;
    private final DrawingQueue queue;
    private final Cache<Key, PageImage> drawn;

    CaffeinePageImages(
            Filings filings,
            DocumentContents contents,
            Quarantine quarantine,
            GazetteReader gazettes,
            PageDrawer drawer,
            ExtractionSettings settings) {
        this.filings = filings;
        this.contents = contents;
        this.quarantine = quarantine;
        this.gazettes = gazettes;
        this.drawer = drawer;
        this.folder = settings.folder();
        PageImageSettings images = settings.pageImages();
        this.queue = new DrawingQueue(images.waiting(), images.patience());
        this.drawn = Caffeine.newBuilder()
                .maximumWeight(images.memory().toBytes())
                .weigher(CaffeinePageImages::weight)
                .expireAfterWrite(images.kept())
                .executor(Runnable::run) // evicts at once, and not when a thread finds the time
                .build();
    }

    private record Key(DocumentId document, int page, PageSize size) {}

    private static int weight(Key key, PageImage image) {
        return image instanceof PageImage.Picture picture
                ? ENTRY + picture.size() + LETTER * picture.placed().size()
                : ENTRY;
    }

    @Override
    public PageImage page(FilingId filing, DocumentId document, int page, PageSize size) {
        Optional<FilingDocument> found = filings.byId(filing).documents().stream()
                .filter(candidate -> candidate.id().equals(document))
                .findFirst();
        if (found.isEmpty()) {
            return new PageImage.None(NoPageImage.NO_SUCH_DOCUMENT);
        }
        if (quarantine.sealed(filing).isPresent()) {
            return new PageImage.None(NoPageImage.NOT_KEPT);
        }
        if (page < 1) {
            return new PageImage.None(NoPageImage.NO_SUCH_PAGE);
        }
        Key key = new Key(document, page, size);
        PageImage known = drawn.getIfPresent(key);
        return known == null ? inTurn(filing, key, found.get()) : known;
    }

    private PageImage inTurn(FilingId filing, Key key, FilingDocument document) {
        try {
            return queue.inTurn(() -> {
                PageImage known = drawn.getIfPresent(key); // the caller before us may have asked for the same page
                return known == null ? draw(key, document) : known;
            });
        } catch (IOException e) {
            if (quarantine.sealed(filing).isPresent()) { // while we waited
                return new PageImage.None(NoPageImage.NOT_KEPT);
            }
            throw new UncheckedIOException(
                    "Document %d cannot be copied for the parser process"
                            .formatted(document.id().value()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a page was being drawn", e);
        }
    }

    private PageImage draw(Key key, FilingDocument document) throws IOException, InterruptedException {
        PageImage image = isGazette(document)
                ? new PageImage.None(NoPageImage.NOT_PAGED)
                : drawCopy(document, key.page(), key.size());
        drawn.put(key, image);
        return image;
    }

    private boolean isGazette(FilingDocument document) throws IOException {
        try (InputStream bytes = contents.open(document)) {
            return gazettes.isGazette(bytes);
        }
    }

    private PageImage drawCopy(FilingDocument document, int page, PageSize size)
            throws IOException, InterruptedException {
        Path copy = WorkFolder.newFile(folder);
        try (InputStream bytes = contents.open(document)) {
            Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            WorkFolder.mustHaveRoom(folder);
            return drawer.draw(copy, page, size);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Lets one page be drawn at a time, in the order of asking; a caller who would wait too long is sent away. */
    static final class DrawingQueue {

        private final Semaphore places;
        private final Semaphore turn = new Semaphore(1, true);
        private final Duration patience;

        /**
         * @param waiting how many may wait behind the one whose page is being drawn
         * @param patience how long each may wait
         */
        DrawingQueue(int waiting, Duration patience) {
            this.places = new Semaphore(waiting + 1);
            this.patience = patience;
        }

        /** The work to do when it is one's turn. */
        interface Drawing {

            PageImage image() throws IOException, InterruptedException;
        }

        PageImage inTurn(Drawing drawing) throws IOException, InterruptedException {
            if (!places.tryAcquire()) {
                return new PageImage.None(NoPageImage.BUSY);
            }
            try {
                if (!turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    return new PageImage.None(NoPageImage.BUSY);
                }
                try {
                    return drawing.image();
                } finally {
                    turn.release();
                }
            } finally {
                places.release();
            }
        }
    }
}
