package org.sekisho.screening.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.screening.archive.ArchiveFilling.ArchiveNotWrittenException;

/** An index in which somebody, or a bug, left out what a filing says. */
public final class TamperedIndex {

    private TamperedIndex() {}

    /** Leaves a filing in the index, under its text, without a word. */
    public static void forgetWordsOf(Path folder, FilingTexts texts, FilingId filing) {
        texts.digests(Set.of(filing)).forEach((id, digest) -> {
            try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(folder, false, ArchiveNote.unfinished())) {
                writer.put(id.value(), digest, Set.of());
                writer.commit(ArchiveNote.unfinished());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (ArchiveNotWrittenException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
