package org.sekisho.screening.archive;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.matching.ArchiveTerms;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.screening.ScreenedFiling;
import org.sekisho.screening.archive.ArchiveFilling.ArchiveNotWrittenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Adds filings to the index while they are screened, by the words that screening divided. No filing depends on it: what is not added
 * here {@link ArchiveFilling} adds from what is kept, and a filing whose outcome was rolled back is not in the index.
 */
@Component
public class ArchiveAsScreened {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveAsScreened.class);

    private final ArchiveIndex index;
    private final FilingTexts texts;
    private ArchiveNote before = ArchiveNote.NONE;
    private @Nullable LuceneArchiveWriter writer;
    private boolean refused;
    private volatile boolean left;

    ArchiveAsScreened(ArchiveIndex index, FilingTexts texts) {
        this.index = index;
        this.texts = texts;
    }

    /** Adds nothing from now on: the run whose filings these are has its index on another machine. */
    public void leave() {
        left = true;
    }

    /** Adds filings whose texts are kept already. */
    public void add(Collection<ScreenedFiling> screened) {
        if (left) {
            return;
        }
        try {
            Map<FilingId, Long> digests = texts.digests(screened.stream()
                    .filter(ArchiveAsScreened::isNew)
                    .map(filing -> filing.registered().id())
                    .toList());
            LuceneArchiveWriter open = digests.isEmpty() ? null : writer();
            if (open != null) {
                for (ScreenedFiling filing : screened) {
                    Long digest = digests.get(filing.registered().id());
                    if (digest != null) {
                        open.put(filing.registered().id().value(), digest, filing.terms());
                    }
                }
            }
        } catch (IOException | ArchiveNotWrittenException | RuntimeException | InternalError broken) {
            refuse(broken);
        }
    }

    /** A canary is screened each night, and its text stays as it is. */
    private static boolean isNew(ScreenedFiling filing) {
        return !filing.registered().number().canary()
                && !filing.terms().isEmpty()
                && !filing.text().passages().isEmpty();
    }

    private synchronized @Nullable LuceneArchiveWriter writer() throws IOException, ArchiveNotWrittenException {
        if (writer == null && !refused && !index.isDoubted()) {
            ArchiveNote noted = index.note();
            boolean known = noted.madeBy().equals(ArchiveTerms.madeBy());
            before = known ? noted : ArchiveNote.unfinished();
            writer = LuceneArchiveWriter.open(index.folder(), !known, before);
        }
        return writer;
    }

    /** Keeps what was added, and lets others write. */
    @PreDestroy
    public synchronized void end() {
        try {
            if (writer != null) {
                writer.commit(before);
            }
        } catch (IOException | RuntimeException | InternalError broken) {
            refuse(broken);
        }
        close();
        refused = false;
    }

    private synchronized void refuse(Throwable broken) {
        LOG.warn(
                "The index of the archive takes in nothing while filings are screened: {}",
                broken.getClass().getName());
        refused = true;
        close();
    }

    private void close() {
        try (LuceneArchiveWriter closed = writer) {
            writer = null;
        } catch (IOException | RuntimeException | InternalError broken) {
            LOG.warn(
                    "The index of the archive was not closed: {}",
                    broken.getClass().getName());
        }
    }
}
