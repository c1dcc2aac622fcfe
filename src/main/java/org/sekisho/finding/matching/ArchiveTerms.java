package org.sekisho.finding.matching;

import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.matching.search.DividedText;
import org.sekisho.finding.matching.search.IndexTerms;
import org.sekisho.finding.matching.search.Needed;
import org.sekisho.finding.matching.search.Presearch;
import org.sekisho.finding.matching.search.Signals;
import org.sekisho.finding.matching.search.Words;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.lists.classification.ClassificationSchemes;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;

/**
 * Terms that an index of the archive keeps of a filing, and that an entry needs. A filing that lacks what an entry needs does not
 * meet it: both come from the words, patterns and conditions by which the matcher goes. Safe to share between threads.
 */
public final class ArchiveTerms {

    /**
     * The edition of the terms that a text gives. It counts up whenever the same text may give others: terms of then say
     * nothing of what is needed now.
     */
    public static final int EDITION = 6;

    private final Words words = Words.inBaseForm();

    /** The terms of a filing: its words, and the classes of its symbols. */
    public Set<String> of(Bibliography bibliography, FilingText text) {
        return all(bibliography, IndexTerms.of(text, words));
    }

    private static Set<String> all(Bibliography bibliography, IndexTerms ofWords) {
        Set<String> terms = ofWords.all();
        terms.addAll(Signals.terms(bibliography.symbols()));
        return terms;
    }

    /** The same of words while a matcher divides them. For one filing and one thread. */
    public static final class AsDivided implements BiConsumer<Passage, DividedText> {

        /** Different words of a filing, twenty times what a long one has: the memory is the screening's, which needs no terms. */
        static final int MOST = 100_000;

        private @Nullable IndexTerms terms = new IndexTerms();

        @Override
        public void accept(Passage passage, DividedText divided) {
            if (terms != null) {
                terms.add(passage, divided);
                terms = terms.size() > MOST ? null : terms;
            }
        }

        /** All terms of the filing; none if it has too many to be gathered by the way. */
        public Set<String> of(Bibliography bibliography) {
            return terms == null ? Set.of() : all(bibliography, terms);
        }
    }

    /** The terms of a filing that meets the entry, or may. */
    public Needed<IndexTerms.Term> neededBy(Entry entry) {
        RuleCompiler rules = new RuleCompiler(words);
        rules.add("", entry);
        return rules.incomplete(entry)
                ? Needed.nothing()
                : Presearch.needed(entry, rules.compiled().patterns());
    }

    /** Everything that the terms of a text depend on besides the text: the program, what Java knows of characters, and the schemes. */
    public static String madeBy() {
        StringBuilder madeBy = new StringBuilder("terms ")
                .append(EDITION)
                .append(", Java ")
                .append(Runtime.version().feature());
        ClassificationSchemes.inForce()
                .used()
                .forEach(used ->
                        madeBy.append(", ").append(used.name()).append(' ').append(used.sha256()));
        return madeBy.toString();
    }
}
