package org.sekisho.screening.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.sekisho.finding.matching.search.IndexTerms;
import org.sekisho.finding.matching.search.Needed;
import org.sekisho.screening.archive.Candidates.IndexedFilings;

/** The index as it was last committed, open for reading. */
final class LuceneArchive implements AutoCloseable {

    static final String FILING = "filing";
    static final String DIGEST = "digest";
    static final String TERMS = "terms";

    private static final int WORDS_COMPARED = 100;

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

    /** The note of the last commit. */
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
    BitSet having(Needed<IndexTerms.Term> needed, IndexedFilings indexed) throws IOException {
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

    /** The filings that have most of some words in common, the likest first. */
    List<Long> likest(Set<String> words, int most) throws IOException {
        MoreLikeThis like = new MoreLikeThis(reader);
        like.setAnalyzer(new KeywordAnalyzer());
        like.setFieldNames(new String[] {TERMS});
        like.setMinTermFreq(1);
        like.setMinDocFreq(2);
        like.setMaxQueryTerms(WORDS_COMPARED);
        IndexSearcher searcher = new IndexSearcher(reader);
        List<Long> filings = new ArrayList<>();
        for (ScoreDoc found : searcher.search(like.like(Map.of(TERMS, List.copyOf(words))), most).scoreDocs) {
            NumericDocValues filing = MultiDocValues.getNumericValues(reader, FILING);
            if (filing != null && filing.advanceExact(found.doc)) {
                filings.add(filing.longValue());
            }
        }
        return filings;
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

    /**
     * The documents of a part of the index that have what is needed. Lucene's own queries have a limit of clauses, and rank; this has
     * none, and does not.
     */
    private static final class LuceneNeeded {

        private final int documents;
        private final TermsEnum terms;

        private LuceneNeeded(int documents, TermsEnum terms) {
            this.documents = documents;
            this.terms = terms;
        }

        static BitSet in(LeafReader leaf, Needed<IndexTerms.Term> needed) throws IOException {
            Terms terms = leaf.terms(LuceneArchive.TERMS);
            return new LuceneNeeded(leaf.maxDoc(), terms == null ? TermsEnum.EMPTY : terms.iterator()).having(needed);
        }

        private BitSet having(Needed<IndexTerms.Term> needed) throws IOException {
            if (needed instanceof Needed.One<IndexTerms.Term> one) {
                BytesRef text = new BytesRef(one.sign().text());
                return one.sign().beginning() ? beginning(text) : term(text);
            }
            Needed.AtLeast<IndexTerms.Term> some = (Needed.AtLeast<IndexTerms.Term>) needed;
            if (some.isAll()) {
                return allOf(some.parts());
            }
            return some.count() == 1 ? anyOf(some.parts()) : atLeast(some.count(), some.parts());
        }

        private BitSet term(BytesRef term) throws IOException {
            BitSet having = new BitSet(documents);
            if (terms.seekExact(term)) {
                addPostings(having);
            }
            return having;
        }

        private BitSet beginning(BytesRef beginning) throws IOException {
            BitSet having = new BitSet(documents);
            boolean more = terms.seekCeil(beginning) != TermsEnum.SeekStatus.END;
            while (more && StringHelper.startsWith(terms.term(), beginning)) {
                addPostings(having);
                more = terms.next() != null;
            }
            return having;
        }

        private void addPostings(BitSet having) throws IOException {
            PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
            while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                having.set(postings.docID());
            }
        }

        private BitSet allOf(List<Needed<IndexTerms.Term>> parts) throws IOException {
            BitSet having = new BitSet(documents);
            having.set(0, documents);
            for (Needed<IndexTerms.Term> part : parts) {
                having.and(having(part));
            }
            return having;
        }

        private BitSet anyOf(List<Needed<IndexTerms.Term>> parts) throws IOException {
            BitSet having = new BitSet(documents);
            for (Needed<IndexTerms.Term> part : parts) {
                having.or(having(part));
            }
            return having;
        }

        private BitSet atLeast(int count, List<Needed<IndexTerms.Term>> parts) throws IOException {
            int[] times = new int[documents];
            BitSet having = new BitSet(documents);
            for (Needed<IndexTerms.Term> part : parts) {
                having(part).stream().forEach(document -> {
                    if (++times[document] >= count) {
                        having.set(document);
                    }
                });
            }
            return having;
        }
    }
}
