package org.sekisho.finding.opinion;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.matching.search.Word;
import org.sekisho.finding.matching.search.Words;
import org.sekisho.finding.quantity.Quantity.Amount;
import org.sekisho.finding.quantity.QuantityFinder;
import org.sekisho.intake.filing.Section;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;

/**
 * The words of a filing that a model learns from and judges by: title, abstract, claims and the first 1,500 words of the
 * description. Parties, symbols, the statement on government interest and what rules found are not among them.
 *
 * <p>Numbers are left out, but for those with a unit: they are classes, {@code #nm1} for 10 nm to 99 nm.
 *
 * @param parts first page, claims and description, as far as there are words in them; over each a window slides
 * @param recognisedBadly how many of the words a program recognised in pictures, and was not sure of
 */
public record OpinionText(String language, List<List<Slot>> parts, int recognisedBadly) {

    private static final int WORDS_OF_DESCRIPTION = 1_500;

    /** A page below it is hardly readable. */
    private static final int SURE = 70;

    private static final Words WORDS = Words.inBaseForm();
    private static final QuantityFinder QUANTITIES = new QuantityFinder();

    /** Fields of a filing, each with a mark for its words: a word of a claim says more than one of a description. */
    enum Field {
        TITLE("t:", 0),
        ABSTRACT("a:", 0),
        FIRST_CLAIM("1:", 1),
        CLAIM("c:", 1),
        DESCRIPTION("d:", 2);

        private final String mark;
        private final int part;

        Field(String mark, int part) {
            this.mark = mark;
            this.part = part;
        }

        private static @Nullable Field of(Passage passage, @Nullable String firstClaim) {
            return switch (passage.section()) {
                case TITLE -> TITLE;
                case ABSTRACT -> ABSTRACT;
                case CLAIM -> passage.label().equals(firstClaim) ? FIRST_CLAIM : CLAIM;
                case DESCRIPTION -> DESCRIPTION;
                case GOVERNMENT_INTEREST, REVIEW_REQUEST -> null;
            };
        }
    }

    /**
     * A word at its place.
     *
     * @param before the word that it directly follows; null where a sentence begins or a number stood
     * @param passage of the filing, from 0
     */
    record Slot(Field field, String word, @Nullable String before, int passage) {

        /** The word with the mark of its field. */
        String inField() {
            return field.mark + word;
        }

        /** The word with the one before it; null where there is none. */
        @Nullable String pair() {
            return before == null ? null : before + ' ' + word;
        }

        /** All terms that the word makes. */
        Stream<String> terms() {
            return Stream.concat(Stream.of(word, inField()), Stream.ofNullable(pair()));
        }

        @Override
        public String toString() {
            return "a word of " + field;
        }
    }

    /** Reads the words of a filing. */
    public static OpinionText of(FilingText text) {
        SortedMap<Integer, List<Slot>> parts = new TreeMap<>();
        String firstClaim = text.passages().stream()
                .filter(passage -> passage.section() == Section.CLAIM)
                .map(Passage::label)
                .findFirst()
                .orElse(null);
        int bad = 0;
        String before = null;
        for (int at = 0; at < text.passages().size(); at++) {
            Passage passage = text.passages().get(at);
            Field field = Field.of(passage, firstClaim);
            if (field != null) {
                List<Slot> slots = parts.computeIfAbsent(field.part, none -> new ArrayList<>());
                int from = slots.size();
                if (field != Field.DESCRIPTION || from < WORDS_OF_DESCRIPTION) {
                    before = add(text, at, field, before, slots);
                }
                boolean unsure =
                        passage.recognised() != null && passage.recognised().confidence() < SURE;
                bad += unsure ? slots.size() - from : 0;
            }
        }
        return new OpinionText(text.language(), List.copyOf(parts.values()), bad);
    }

    /** Adds the words of a passage and returns the last, which a passage that continues it directly follows. */
    private static @Nullable String add(FilingText text, int at, Field field, @Nullable String last, List<Slot> slots) {
        Passage passage = text.passages().get(at);
        String before = passage.continuing() ? last : null;
        for (String word : words(passage.words(), text.language().equals("ja"))) {
            if (!word.isEmpty()) {
                slots.add(new Slot(field, word, before, at));
            }
            before = word.isEmpty() ? null : word;
        }
        return before;
    }

    /** The words of a passage in their base forms, and the classes of its numbers with a unit; empty for what has no letters. */
    private static List<String> words(String passage, boolean japanese) {
        List<Amount> amounts = QUANTITIES.in(passage).stream()
                .filter(quantity -> !quantity.isCount())
                .flatMap(quantity -> quantity.amounts().stream())
                .toList();
        List<String> words = new ArrayList<>();
        int from = 0;
        int next = 0;
        for (Word word : WORDS.divide(passage, japanese).words()) {
            while (next < amounts.size() && amounts.get(next).whole().end() <= word.start()) {
                next++;
            }
            Amount amount =
                    next < amounts.size() && amounts.get(next).whole().start() < word.end() ? amounts.get(next) : null;
            if (word.start() >= from) {
                words.add(amount == null ? lettersOf(word.base()) : classOf(amount));
            }
            from = amount == null ? from : amount.whole().end();
        }
        return words;
    }

    /** Unit and power of ten. */
    private static String classOf(Amount amount) {
        double size = Math.abs(amount.value());
        return "#" + amount.unit().code() + (size == 0 ? "" : (int) Math.floor(Math.log10(size)));
    }

    private static String lettersOf(String word) {
        return word.codePoints().anyMatch(Character::isLetter) ? word : "";
    }

    Stream<Slot> slots() {
        return parts.stream().flatMap(List::stream);
    }

    int words() {
        return parts.stream().mapToInt(List::size).sum();
    }

    /** Says how much and not what: the words are an applicant's. */
    @Override
    public String toString() {
        return "%d words, %s".formatted(words(), language);
    }
}
