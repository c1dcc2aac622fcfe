package org.sekisho.screening.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.sekisho.machine.database.OwnerOnly;
import org.sekisho.screening.archive.ArchiveFilling.ArchiveNotWrittenException;

/**
 * The index, open for writing; by one at a time. Of a filing it keeps which terms it has: not where, how often or in which order.
 * Safe to share between threads.
 */
final class LuceneArchiveWriter implements AutoCloseable {

    private static final int MEGABYTES_IN_MEMORY = 64;

    /** The most filings that a kill makes the next writer add again. */
    private static final int FILINGS_BETWEEN_COMMITS = 10_000;

    private static final FieldType TERMS_ONLY = termsOnly();

    /** A document's field, that the next of its kind takes the place of. */
    private static final String KEY = "key";

    private final Directory directory;
    private final IndexWriter writer;
    private final ArchiveNote meanwhile;
    private final AtomicInteger put = new AtomicInteger();

    private LuceneArchiveWriter(Directory directory, IndexWriter writer, ArchiveNote meanwhile) {
        this.directory = directory;
        this.writer = writer;
        this.meanwhile = meanwhile;
    }

    private static FieldType termsOnly() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    /**
     * Opens it.
     *
     * @param anew whether it begins with nothing; what is there stays until the first commit
     * @param meanwhile what is noted when it is committed on the way
     * @throws ArchiveNotWrittenException if somebody else writes
     */
    static LuceneArchiveWriter open(Path folder, boolean anew, ArchiveNote meanwhile)
            throws IOException, ArchiveNotWrittenException {
        OwnerOnly.createFolder(folder);
        Directory directory = FSDirectory.open(folder);
        try {
            return new LuceneArchiveWriter(directory, writer(directory, anew), meanwhile);
        } catch (LockObtainFailedException locked) {
            directory.close();
            throw ArchiveNotWrittenException.locked(locked);
        } catch (IOException | RuntimeException refused) {
            directory.close();
            throw refused;
        }
    }

    private static IndexWriter writer(Directory directory, boolean anew) throws IOException {
        try {
            return new IndexWriter(directory, config(anew));
        } catch (LockObtainFailedException locked) {
            throw locked;
        } catch (IOException damaged) {
            if (!anew) {
                throw damaged;
            }
            clear(directory);
            return new IndexWriter(directory, config(true));
        }
    }

    private static IndexWriterConfig config(boolean anew) {
        TieredMergePolicy merges = new TieredMergePolicy();
        merges.setForceMergeDeletesPctAllowed(0); // what is forgotten leaves nothing behind
        return new IndexWriterConfig(new KeywordAnalyzer())
                .setOpenMode(anew ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                .setRAMBufferSizeMB(MEGABYTES_IN_MEMORY)
                .setMergePolicy(merges)
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(false);
    }

    /** Lucene begins nothing anew where it cannot read what was there before. */
    private static void clear(Directory directory) throws IOException {
        try (Lock alone = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            alone.ensureValid();
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    /** Keeps the terms of a filing in place of what was kept of it before. */
    void put(long filing, long digest, Set<String> terms) throws IOException {
        Document document = new Document();
        document.add(new StringField(KEY, Long.toString(filing), Field.Store.NO));
        document.add(new NumericDocValuesField(LuceneArchive.FILING, filing));
        document.add(new NumericDocValuesField(LuceneArchive.DIGEST, digest));
        document.add(new Field(LuceneArchive.TERMS, new LuceneTerms(terms), TERMS_ONLY));
        try {
            writer.updateDocument(key(filing), document);
            if (put.incrementAndGet() % FILINGS_BETWEEN_COMMITS == 0) {
                commit(meanwhile);
            }
        } catch (AlreadyClosedException broken) {
            throw new IOException("It broke off", broken);
        }
    }

    /** Keeps nothing of filings any more, neither for who asks the index nor for who reads its files. */
    void forget(Collection<Long> filings) throws IOException {
        writer.deleteDocuments(filings.stream().map(LuceneArchiveWriter::key).toArray(Term[]::new));
        writer.forceMergeDeletes();
    }

    private static Term key(long filing) {
        return new Term(KEY, Long.toString(filing));
    }

    void commit(ArchiveNote note) throws IOException {
        writer.setLiveCommitData(note.written().entrySet());
        writer.commit();
    }

    /** Loses whatever was not committed. */
    @Override
    public void close() throws IOException {
        writer.close();
        directory.close();
    }

    /** A filing's terms as Lucene takes them. */
    private static final class LuceneTerms extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final Iterator<String> terms;

        LuceneTerms(Set<String> terms) {
            this.terms = terms.iterator();
        }

        @Override
        public boolean incrementToken() {
            if (!terms.hasNext()) {
                return false;
            }
            term.setEmpty().append(terms.next());
            return true;
        }
    }
}
