package org.sekisho.reading.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingDates.PossibleDays;
import org.sekisho.intake.filing.FilingDocument;
import org.sekisho.intake.filing.FirstLook;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.machine.fault.OurFault.OurFaultException;
import org.sekisho.reading.gazette.GazetteReader;
import org.sekisho.reading.gazette.UnreadableGazetteException;
import org.springframework.stereotype.Component;

/**
 * Looks at a filing for the first time: all text that its documents hold, and the first page, as it is seen, of a
 * document that begins with a picture. Recognising every page would cost a night twice; a marking that stands on a
 * later picture only is found when the filing is screened.
 */
@Component
class MarkingLook implements FirstLook, AutoCloseable {

    private static final long ASK_AGAIN = 100;

    /** Processor time for one filing in this process; a usual one takes a hundredth of a second. */
    private static final Duration TIME = Duration.ofMinutes(5);

    private final GazetteReader gazettes;
    private final TextExtractor extractor;
    private final RecognisedPages recognition;
    private final MarkingSigns signs;
    private final FaultBarrier barrier;
    private final ExtractionSettings settings;
    private final ExecutorService threads;

    MarkingLook(
            GazetteReader gazettes,
            TextExtractor extractor,
            RecognisedPages recognition,
            MarkingSigns signs,
            FaultBarrier barrier,
            ExtractionSettings settings) {
        this.gazettes = gazettes;
        this.extractor = extractor;
        this.recognition = recognition;
        this.signs = signs;
        this.barrier = barrier;
        this.settings = settings;
        this.threads = Executors.newFixedThreadPool(settings.processes(), work -> {
            Thread thread = new Thread(work, "first-look");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public Optional<List<Seen>> at(List<Arrived> filings, BooleanSupplier stop) {
        List<Future<Seen>> looks = filings.stream()
                .map(filing -> threads.submit(() -> look(filing)))
                .toList();
        try {
            List<Seen> seen = new ArrayList<>();
            for (Future<Seen> look : looks) {
                while (!isDone(look)) {
                    if (stop.getAsBoolean()) {
                        return Optional.empty();
                    }
                }
                seen.add(look.get());
            }
            return Optional.of(seen);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A new filing could not be looked at for markings", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while new filings were looked at for markings", e);
        } finally {
            looks.forEach(look -> look.cancel(true));
        }
    }

    /** Looks at a filing. One that breaks the program shows no marking here; screening reports the break. */
    private Seen look(Arrived filing) {
        return barrier.attempt(TIME, () -> new Look(filing).seen())
                .handledBy(seen -> seen, broken -> new Seen(false, null));
    }

    private static boolean isDone(Future<Seen> look) throws InterruptedException, ExecutionException {
        try {
            look.get(ASK_AGAIN, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Looks at one filing. */
    private final class Look {

        private final Arrived filing;
        private final List<FilingDocument> unread = new ArrayList<>();
        private Bibliography stated = Bibliography.UNKNOWN;
        private boolean marked;
        private @Nullable LocalDate filed;

        private Look(Arrived filing) {
            this.filing = filing;
        }

        private Seen seen() throws IOException {
            boolean gazette = false;
            List<FilingDocument> others = new ArrayList<>();
            for (FilingDocument document : filing.documents()) {
                if (document.role() == DocumentRole.BIBLIOGRAPHY) {
                    lookAtData(document);
                } else if (isGazette(document)) {
                    gazette = true;
                    lookAtGazette(document);
                } else {
                    others.add(document);
                }
            }
            for (FilingDocument other : others) {
                if (!marked && !(gazette && isPicture(other))) {
                    lookAtText(other);
                }
            }
            if (marked) {
                for (FilingDocument passed : unread) {
                    readGazette(passed); // for its date of filing
                }
            }
            return new Seen(marked, filed);
        }

        private void lookAtData(FilingDocument document) throws IOException {
            try (InputStream bytes = open(document)) {
                FilingData data = SnakeYamlFilingData.read(bytes);
                marked |= signs.in(data);
                stated = data.bibliography();
                note(stated.dates().filed());
            }
        }

        private void lookAtGazette(FilingDocument document) throws IOException {
            marked |= isMarkedAround(document);
            if (document.size() > settings.maxGazette().toBytes()) {
                return;
            }
            if (mayBeMarked(document)) {
                readGazette(document);
            } else {
                unread.add(document);
            }
        }

        private void readGazette(FilingDocument document) throws IOException {
            try (InputStream bytes = open(document)) {
                Filing read = gazettes.read(document.name(), bytes);
                marked |= signs.in(read);
                note(read.bibliography().dates().filed());
            } catch (UnreadableGazetteException e) {
                return; // screening reports why it cannot be read
            }
        }

        private boolean mayBeMarked(FilingDocument document) throws IOException {
            try (InputStream bytes = open(document)) {
                return signs.mayBeIn(bytes);
            }
        }

        private void lookAtText(FilingDocument document) throws IOException {
            Path copy = WorkFolder.newFile(settings.folder());
            marked |= isMarkedAround(document);
            try (InputStream bytes = open(document)) {
                Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
                WorkFolder.mustHaveRoom(settings.folder());
                ExtractedText text = extractor.extract(document.name(), copy);
                marked |= signs.in(text) || signs.in(firstPageSeen(document, copy, text));
            } catch (UnreadableDocumentException e) {
                WorkFolder.mustHaveRoom(settings.folder()); // screening reports any other reason
            } finally {
                Files.deleteIfExists(copy);
            }
        }

        /** The text with the first page recognised, if that is a picture; no other page is. */
        private ExtractedText firstPageSeen(FilingDocument document, Path file, ExtractedText text) {
            List<ExtractedText.Page> first = text.pages().stream()
                    .limit(1)
                    .filter(page -> page.paragraphs().isEmpty() && !page.blank())
                    .toList();
            String language = OfficeLanguage.of(stated, filing.number());
            return recognition.complete(document.name(), file, new ExtractedText(null, first, List.of()), language);
        }

        private boolean isMarkedAround(FilingDocument document) throws IOException {
            try (InputStream bytes = open(document)) {
                return signs.around(bytes);
            }
        }

        private boolean isGazette(FilingDocument document) throws IOException {
            try (InputStream bytes = open(document)) {
                return gazettes.isGazette(bytes);
            }
        }

        private boolean isPicture(FilingDocument document) throws IOException {
            try (InputStream bytes = open(document)) {
                return Pictures.is(bytes);
            }
        }

        /** Opens a document. Bytes that were put aside and cannot be had are no fault of the filing. */
        private InputStream open(FilingDocument document) {
            try {
                return filing.contents().open(document);
            } catch (IOException lost) {
                throw new OurFaultException(lost);
            }
        }

        private void note(@Nullable LocalDate date) {
            filed = filed == null ? PossibleDays.orUnknown(date) : filed;
        }
    }
}
