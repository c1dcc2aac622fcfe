package org.sekisho.screening.archive;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sekisho.finding.matching.ArchiveTerms;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.machine.database.HomeSettings;
import org.sekisho.machine.database.OwnerOnly;
import org.sekisho.screening.archive.Candidates.IndexedFilings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * An index of what is kept of all filings, in {@code var/archive-index}: it tells which of them an entry may find. It is made of the
 * kept texts and can be made again at any time ({@link ArchiveFilling}). Only the matcher says what an entry finds.
 *
 * <p>An index that is missing, damaged, made by another program or in doubt is of no use, and then any filing may be found. It never
 * is an error.
 */
@Component
public class ArchiveIndex {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveIndex.class);
    private static final String DOUBTED = "doubted";

    private final Path folder;
    private final ArchiveTerms terms = new ArchiveTerms();

    @Autowired
    ArchiveIndex(HomeSettings home) {
        this(home.var().resolve("archive-index"));
    }

    public ArchiveIndex(Path folder) {
        this.folder = folder;
    }

    /**
     * The filings that entries may find. All of the index is read for it, so that a single bit that changed on the disk is noticed:
     * about a second for a hundred thousand filings.
     */
    public Candidates candidates(List<Entry> entries) {
        return whyUnused()
                .map(Candidates::everything)
                .or(() -> read(index -> {
                    index.check();
                    return candidates(index, entries);
                }))
                .orElseGet(() -> Candidates.everything("there is none, or it is damaged"));
    }

    /**
     * The filings that an entry may find, in milliseconds: the index is taken as it is, and a bit that changed on the disk may hide a
     * filing. For looks of people, on which nothing rests.
     */
    public Candidates candidatesAtOnce(Entry entry) {
        return whyUnused()
                .map(Candidates::everything)
                .or(() -> read(index -> candidates(index, List.of(entry))))
                .orElseGet(() -> Candidates.everything("there is none, or it is damaged"));
    }

    /** The filings that have most of some words in common, of which rare ones weigh more; the likest first, none if it is of no use. */
    public List<Long> likest(Set<String> words, int most) {
        return whyUnused().isPresent()
                ? List.of()
                : read(index -> index.likest(words, most)).orElse(List.of());
    }

    /** The same of each entry by itself; nothing if the index is of no use. */
    Map<Entry, Candidates> candidatesOfEach(List<Entry> entries) {
        return whyUnused().isPresent()
                ? Map.of()
                : read(index -> {
                            Map<Entry, Candidates> each = new LinkedHashMap<>();
                            for (Entry entry : entries) {
                                each.put(entry, candidates(index, List.of(entry)));
                            }
                            return each;
                        })
                        .orElse(Map.of());
    }

    private Optional<String> whyUnused() {
        return isDoubted() ? Optional.of("it missed a filing; type sekisho index rebuild") : Optional.empty();
    }

    private Candidates candidates(LuceneArchive index, List<Entry> entries) throws IOException {
        if (!index.note().madeBy().equals(ArchiveTerms.madeBy())) {
            return Candidates.everything("it was made by another version of Sekisho");
        }
        IndexedFilings indexed = index.filings();
        BitSet all = new BitSet();
        List<Candidates.Share> shares = new ArrayList<>();
        for (Entry entry : entries) {
            BitSet may = index.having(terms.neededBy(entry), indexed);
            shares.add(new Candidates.Share(entry.code(), may.cardinality(), indexed.size()));
            all.or(may);
        }
        return Candidates.of(indexed, all, shares);
    }

    /** The filings that it holds; none if it is of no use. */
    IndexedFilings filings() {
        return filings(index -> {});
    }

    /** The same, and none if a single bit of it changed on the disk. */
    IndexedFilings checkedFilings() {
        return filings(LuceneArchive::check);
    }

    private IndexedFilings filings(Check check) {
        return isDoubted()
                ? IndexedFilings.NONE
                : read(index -> {
                            check.of(index);
                            return index.note().madeBy().equals(ArchiveTerms.madeBy())
                                    ? index.filings()
                                    : IndexedFilings.NONE;
                        })
                        .orElse(IndexedFilings.NONE);
    }

    /** A check before an index is read. */
    private interface Check {

        void of(LuceneArchive index) throws IOException;
    }

    /** A question to an index. */
    private interface Reading<T> {

        T of(LuceneArchive index) throws IOException;
    }

    /** The note of its last commit; an empty one if it is of no use. */
    ArchiveNote note() {
        return isDoubted() ? ArchiveNote.NONE : read(LuceneArchive::note).orElse(ArchiveNote.NONE);
    }

    /** Empty if it cannot be read. A damaged one may fail in any way. */
    private <T> Optional<T> read(Reading<T> reading) {
        if (!LuceneArchive.isIn(folder)) {
            return Optional.empty();
        }
        try (LuceneArchive index = LuceneArchive.open(folder)) {
            return Optional.of(reading.of(index));
        } catch (IOException | RuntimeException | InternalError damaged) {
            LOG.warn(
                    "The index of the archive in {} cannot be read: {}",
                    folder,
                    damaged.getClass().getName());
            return Optional.empty();
        }
    }

    /** Whether it missed a filing, so that nothing is left out by it until it is rebuilt. */
    public boolean isDoubted() {
        return Files.exists(folder.resolve(DOUBTED));
    }

    /** Leaves nothing out by it any more, until it is rebuilt. */
    void doubt() throws IOException {
        OwnerOnly.createFolder(folder);
        Files.writeString(folder.resolve(DOUBTED), "");
    }

    void trust() throws IOException {
        Files.deleteIfExists(folder.resolve(DOUBTED));
    }

    /** Size of its files. */
    long bytes() throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            long bytes = 0;
            for (Path file : files) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }

    Path folder() {
        return folder;
    }

    ArchiveTerms terms() {
        return terms;
    }
}
