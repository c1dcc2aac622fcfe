package org.sekisho.screening.archive;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.sekisho.finding.matching.search.Needed;

/**
 * The documents of a part of the index that have what is needed. Lucene's own queries have a limit of clauses, and rank; this has
 * none, and does not.
 */
final class LuceneNeeded {

    private final int documents;
    private final TermsEnum terms;

    private LuceneNeeded(int documents, TermsEnum terms) {
        this.documents = documents;
        this.terms = terms;
    }

    static BitSet in(LeafReader leaf, Needed needed) throws IOException {
        Terms terms = leaf.terms(LuceneArchive.TERMS);
        return new LuceneNeeded(leaf.maxDoc(), terms == null ? TermsEnum.EMPTY : terms.iterator()).having(needed);
    }

    private BitSet having(Needed needed) throws IOException {
        if (needed instanceof Needed.Term term) {
            return term(new BytesRef(term.term()));
        }
        if (needed instanceof Needed.Beginning beginning) {
            return beginning(new BytesRef(beginning.beginning()));
        }
        if (needed instanceof Needed.AllOf all) {
            return allOf(all.parts());
        }
        Needed.AtLeast some = (Needed.AtLeast) needed;
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

    private BitSet allOf(List<Needed> parts) throws IOException {
        BitSet having = new BitSet(documents);
        having.set(0, documents);
        for (Needed part : parts) {
            having.and(having(part));
        }
        return having;
    }

    private BitSet anyOf(List<Needed> parts) throws IOException {
        BitSet having = new BitSet(documents);
        for (Needed part : parts) {
            having.or(having(part));
        }
        return having;
    }

    private BitSet atLeast(int count, List<Needed> parts) throws IOException {
        int[] times = new int[documents];
        BitSet having = new BitSet(documents);
        for (Needed part : parts) {
            having(part).stream().forEach(document -> {
                if (++times[document] >= count) {
                    having.set(document);
                }
            });
        }
        return having;
    }
}
