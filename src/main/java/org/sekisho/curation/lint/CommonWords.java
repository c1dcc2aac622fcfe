package org.sekisho.curation.lint;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.matching.search.Words;
import org.sekisho.lists.keytech.Reach;
import org.sekisho.lists.keytech.WordExpression;
import org.sekisho.machine.shipped.ShippedFile;

/**
 * Words that are in many patent filings: in how many of a hundred, rounded down to a class. English words are in their
 * base form, Japanese ones as they stand in a text. {@code src/docs/lists.md#tools-for-those-who-keep-a-list} tells how the classes were measured.
 */
final class CommonWords {

    private final NavigableMap<String, Integer> percents = new TreeMap<>();

    private CommonWords() {}

    /** The words that come with the program, read once. */
    public static CommonWords shipped() {
        return Shipped.WORDS;
    }

    private static final class Shipped {
        private static final CommonWords WORDS = read("common-words.txt");
    }

    /** Each line is a class and its words: {@code 10 signal sensor}. */
    private static CommonWords read(String name) {
        CommonWords words = new CommonWords();
        ShippedFile.lines(CommonWords.class, name).forEach(words::add);
        return words;
    }

    private void add(String line) {
        String[] columns = line.split(" ");
        for (int i = 1; i < columns.length; i++) {
            percents.put(columns[i], Integer.valueOf(columns[0]));
        }
    }

    /** In how many of a hundred filings at least; 0 if in fewer than the lowest class. */
    public int percent(String word) {
        @Nullable Integer percent = percents.get(word.toLowerCase(Locale.ROOT));
        return percent == null ? 0 : percent;
    }

    /** The most common of the words that begin so. */
    public int percentBeginning(String beginning) {
        String from = beginning.toLowerCase(Locale.ROOT);
        return percents.subMap(from, true, from + Character.MAX_VALUE, false).values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    /**
     * In how many of a hundred filings an expression is found at most, as far as the frequency of its words tells; 0 where
     * words have to be near each other, which no frequency of words tells.
     */
    record Commonness(CommonWords words) implements WordExpression.Handler<Integer> {

        /** One word in one form is at most as common as the word. */
        @Override
        public Integer term(WordExpression.Term term) {
            if (term.form() == WordExpression.Form.BEGINNING) {
                return words.percentBeginning(term.text());
            }
            if (Words.ideographic(term.text())) {
                return words.percent(term.text());
            }
            List<String> bases = Words.OF_LISTS.termsOf(term.text());
            return bases.size() == 1 ? words.percent(bases.get(0)) : 0;
        }

        @Override
        public Integer proximity(WordExpression.Proximity proximity) {
            int left = proximity.left().handledBy(this);
            if (proximity.excluded()) {
                return left;
            }
            boolean anywhere = proximity.reach().kind() == Reach.Kind.SAME;
            int both = Math.min(left, proximity.right().handledBy(this));
            return anywhere && both >= EVERYWHERE ? both : 0;
        }

        /** Two words of which each is in every second filing are in one paragraph often. */
        private static final int EVERYWHERE = 50;

        /** The estimate as if one word came with the other, as technical words do. */
        @Override
        public Integer counted(WordExpression.Counted counted) {
            boolean all = counted.isAllOf();
            List<Integer> branches = counted.branches().stream()
                    .filter(branch -> !(all && branch instanceof WordExpression.Not))
                    .map(branch -> branch.handledBy(this))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            int place = (all ? branches.size() : counted.count()) - 1;
            return place < 0 || place >= branches.size() ? 0 : branches.get(place);
        }

        @Override
        public Integer not(WordExpression.Not not) {
            return 0;
        }

        @Override
        public Integer in(WordExpression.In in) {
            return switch (in.part()) {
                case DESCRIPTION -> in.branch().handledBy(this);
                case TITLE, ABSTRACT, CLAIMS, GOVERNMENT, REQUEST -> 0;
            };
        }
    }
}
