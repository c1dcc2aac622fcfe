package org.sekisho.finding.matching;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Map;

/** All terms of the lists in one automaton, which goes over a text once however many there are. */
final class HankcsTerms<T> {

    /** Is given a term where it stands. */
    interface Taker<T> {

        void found(int start, int end, T term);
    }

    private final AhoCorasickDoubleArrayTrie<T> trie = new AhoCorasickDoubleArrayTrie<>();
    private final boolean empty;

    HankcsTerms(Map<String, T> terms) {
        empty = terms.isEmpty();
        if (!empty) {
            trie.build(terms);
        }
    }

    /** Every place of every term, also those that overlap. */
    void find(String text, Taker<T> taker) {
        if (!empty) {
            trie.parseText(text, (AhoCorasickDoubleArrayTrie.IHit<T>) taker::found);
        }
    }
}
