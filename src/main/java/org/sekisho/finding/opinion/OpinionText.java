package org.sekisho.finding.opinion;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.matching.search.Word;
import org.sekisho.finding.matching.search.Words;
import org.sekisho.finding.quantity.Quantity.Amount;
import org.sekisho.finding.quantity.QuantityFinder;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;

/**
 * The words of a filing that a model learns from and judges by: title, abstract, claims and the first 1,500 words of the
 * description. Parties, symbols, the statement on government interest and what rules found are not among them.
 *
 * <p>Numbers are left out, but for those with a unit: they are classes, {@code #nm1} for 10 nm to 99 nm.
 *
 * @param parts first page, claims and description, as far as there are words in them
 * @param recognisedBadly how many of the words a program recognised in pictures, and was not sure of
 */
public record OpinionText(String language, List<Part> parts, int recognisedBadly) {

    private static final int WORDS_OF_DESCRIPTION = 1_500;

    /** A page below it is hardly readable. */
    private static final int SURE = 70;

    private static final Words WORDS = Words.inBaseForm();
    private static final QuantityFinder QUANTITIES = new QuantityFinder();

    /** Fields of a filing, each with a mark for its words: a word of a claim says more than one of a description. */
    enum Field {
        TITLE("t:", Place.FIRST_PAGE),
        ABSTRACT("a:", Place.FIRST_PAGE),
        FIRST_CLAIM("1:", Place.CLAIMS),
        CLAIM("c:", Place.CLAIMS),
        DESCRIPTION("d:", Place.DESCRIPTION);

        private final String mark;
        private final Place place;

        Field(String mark, Place place) {
            this.mark = mark;
            this.place = place;
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

    private enum Place {
        FIRST_PAGE,
        CLAIMS,
        DESCRIPTION
    }

    /**
     * A word at its place.
     *
     * @param before the word that it directly follows; null where a sentence begins or a number stood
     * @param passage of the filing, from 0
     */
    record Slot(Field field, String word, @Nullable String before, int passage) {

        private Slot in(int other) {
            return new Slot(field, word, before, other);
        }

        /** The word with the mark of its field. */
        String inField() {
            return field.mark + word;
        }

        /** The word with the one before it; null where there is none. */
        @Nullable String pair() {
            return before == null ? null : before + ' ' + word;
        }

        /** Hands out all terms that the word makes. */
        void terms(Consumer<String> term) {
            term.accept(word);
            term.accept(inField());
            String pair = pair();
            if (pair != null) {
                term.accept(pair);
            }
        }

        @Override
        public String toString() {
            return "a word of " + field;
        }
    }

    /** Words that stand together, over which a window slides. */
    record Part(List<Slot> slots) {

        Part {
            slots = List.copyOf(slots);
        }

        @Override
        public String toString() {
            return slots.size() + " words";
        }
    }

    public OpinionText {
        parts = List.copyOf(parts);
    }

    /** Reads the words of a filing. */
    public static OpinionText of(FilingText text) {
        boolean japanese = text.language().equals("ja");
        Map<Place, List<Slot>> places = new EnumMap<>(Place.class);
        String firstClaim = text.passages().stream()
                .filter(passage -> Field.of(passage, null) == Field.CLAIM)
                .map(Passage::label)
                .findFirst()
                .orElse(null);
        int bad = 0;
        String before = null;
        for (int at = 0; at < text.passages().size(); at++) {
            int number = at;
            Passage passage = text.passages().get(at);
            Field field = Field.of(passage, firstClaim);
            if (field != null) {
                List<Slot> slots = places.computeIfAbsent(field.place, none -> new ArrayList<>());
                int from = slots.size();
                if (field != Field.DESCRIPTION || from < WORDS_OF_DESCRIPTION) {
                    before = add(passage.words(), field, japanese, passage.continuing() ? before : null, slots);
                }
                slots.subList(from, slots.size()).replaceAll(slot -> slot.in(number));
                boolean unsure =
                        passage.recognised() != null && passage.recognised().confidence() < SURE;
                bad += unsure ? slots.size() - from : 0;
            }
        }
        return new OpinionText(
                text.language(), places.values().stream().map(Part::new).toList(), bad);
    }

    /** Adds the words of a passage and returns the last, which a passage that continues it directly follows. */
    private static @Nullable String add(
            String words, Field field, boolean japanese, @Nullable String last, List<Slot> slots) {
        List<Amount> amounts = QUANTITIES.in(words).stream()
                .filter(quantity -> !quantity.isCount())
                .flatMap(quantity -> quantity.amounts().stream())
                .toList();
        String before = last;
        int from = 0;
        int next = 0;
        for (Word word : WORDS.divide(words, japanese).words()) {
            while (next < amounts.size() && amounts.get(next).whole().end() <= word.start()) {
                next++;
            }
            Amount amount =
                    next < amounts.size() && amounts.get(next).whole().start() < word.end() ? amounts.get(next) : null;
            if (word.start() >= from) {
                before = slot(field, amount == null ? lettersOf(word.base()) : classOf(amount), before, slots);
            }
            from = amount == null ? from : amount.whole().end();
        }
        return before;
    }

    private static @Nullable String slot(
            Field field, @Nullable String word, @Nullable String before, List<Slot> slots) {
        if (word != null) {
            slots.add(new Slot(field, word, before, 0));
        }
        return word;
    }

    /** Unit and power of ten. */
    private static String classOf(Amount amount) {
        double size = Math.abs(amount.value());
        return "#" + amount.unit().code() + (size == 0 ? "" : (int) Math.floor(Math.log10(size)));
    }

    private static @Nullable String lettersOf(String word) {
        return word.codePoints().anyMatch(Character::isLetter) ? word : null;
    }

    Stream<Slot> slots() {
        return parts.stream().flatMap(part -> part.slots().stream());
    }

    int words() {
        return parts.stream().mapToInt(part -> part.slots().size()).sum();
    }

    /** Says how much and not what: the words are an applicant's. */
    @Override
    public String toString() {
        return "%d words, %s".formatted(words(), language);
    }
}
