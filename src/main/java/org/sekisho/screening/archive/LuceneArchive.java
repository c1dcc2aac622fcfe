package org.sekisho.screening.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.sekisho.finding.matching.search.Needed;

/** The index as it was last committed, open for reading. */
final class LuceneArchive implements AutoCloseable {

    static final String FILING = "filing";
    static final String DIGEST = "digest";
    static final String TERMS = "terms";

    private final Directory directory;
    private final DirectoryReader reader;

    private LuceneArchive(Directory directory, DirectoryReader reader) {
        this.directory = directory;
        this.reader = reader;
    }

    static boolean isIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false; // which Lucene would make
        }
        try (Directory directory = FSDirectory.open(folder)) {
            return DirectoryReader.indexExists(directory);
        } catch (IOException unreadable) {
            return false;
        }
    }

    static LuceneArchive open(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            return new LuceneArchive(directory, DirectoryReader.open(directory));
        } catch (IOException | RuntimeException damaged) {
            directory.close();
            throw damaged;
        }
    }

    /** What was noted with the last commit. */
    ArchiveNote note() throws IOException {
        return ArchiveNote.of(reader.getIndexCommit().getUserData());
    }

    /** A document of the index. */
    private interface Taker {

        void document(int leaf, int document, long filing, long digest);
    }

    private void each(Taker taker) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        for (int i = 0; i < leaves.size(); i++) {
            LeafReader leaf = leaves.get(i).reader();
            NumericDocValues filings = leaf.getNumericDocValues(FILING);
            NumericDocValues digests = leaf.getNumericDocValues(DIGEST);
            Bits live = leaf.getLiveDocs();
            while (filings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int document = filings.docID();
                if (digests.advance(document) != document) {
                    throw new IOException("A document of the index has no digest");
                }
                if (live == null || live.get(document)) {
                    taker.document(i, document, filings.longValue(), digests.longValue());
                }
            }
        }
    }

    IndexedFilings filings() throws IOException {
        long[] filings = new long[reader.numDocs()];
        int[] next = {0};
        each((leaf, document, filing, digest) -> filings[next[0]++] = filing);
        Arrays.sort(filings);
        IndexedFilings indexed = new IndexedFilings(filings, new long[filings.length]);
        each((leaf, document, filing, digest) -> indexed.digests()[indexed.place(filing)] = digest);
        return indexed;
    }

    /** The places of the filings that have what is needed. */
    BitSet having(Needed needed, IndexedFilings indexed) throws IOException {
        BitSet places = new BitSet(indexed.size());
        if (needed.isNothing()) {
            places.set(0, indexed.size());
            return places;
        }
        List<BitSet> having = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            having.add(LuceneNeeded.in(leaf.reader(), needed));
        }
        each((leaf, document, filing, digest) -> {
            if (having.get(leaf).get(document)) {
                places.set(indexed.place(filing));
            }
        });
        return places;
    }

    /** Throws if a file is not as it was written. */
    void check() throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            leaf.reader().checkIntegrity();
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
