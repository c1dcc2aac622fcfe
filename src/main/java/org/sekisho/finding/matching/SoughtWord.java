package org.sekisho.finding.matching;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.finding.matching.search.PassagesByPlace;
import org.sekisho.finding.matching.search.Words;
import org.sekisho.reading.passage.JapaneseWords;
import org.sekisho.reading.passage.TextSpan;

/** A word or phrase of a list as it is to be written, and what tells a place where it is broken from ordinary words. */
record SoughtWord(String written, Words words, List<String> bases, boolean japanese, boolean turned) {

    /** The number of letters by themselves that are no words. */
    private static final int LETTERS_APART = 3;

    /** A word with fewer letters before or behind it is another word. */
    private static final int FOREIGN_LETTERS = 4;

    /** The number of letters from which it is no word. */
    private static final int NO_WORD = 100;

    private static final Set<String> SMALL_WORDS = Stream.of("the", "and", "for", "of", "is")
            .map(word -> new IcuSqueezedText(word).characters)
            .collect(Collectors.toSet());
    /** A reference sign or a number between two words: 10, (10), [12a], （１０）. */
    private static final Pattern SIGN = Pattern.compile("[(\\[（［【〔]\\p{Nd}{1,4}[a-zA-Zａ-ｚ]?[)\\]）］】〕]"
            + "|(?<![\\p{N}\\p{Alpha}.,-])\\p{Nd}{1,4}[a-zａ-ｚ]?(?![\\p{N}\\p{Alpha}.,])");

    /** Words, and what parts the words of a phrase. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\s-]+");

    private static final Pattern NO_LIST = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\"']*");

    private static final Set<String> PLURAL = Set.of("s", "es");

    /**
     * A text as it is looked at.
     *
     * @param pieces what stands between gaps; filled when it is asked for
     */
    record Look(WrittenOut text, IcuSqueezedText squeezed, PassagesByPlace passages, Set<String> pieces) {

        Look(WrittenOut text, PassagesByPlace passages) {
            this(text, new IcuSqueezedText(text.text()), passages, new HashSet<>());
        }

        String written(int from, int to) {
            return text.text().substring(squeezed.start(from), squeezed.endAt(to));
        }

        /** The characters of a gap. */
        String between(int gap) {
            return text.text().substring(squeezed.endAt(gap), squeezed.start(gap));
        }

        /** Letters of the text as it is, for which the squeezed ones stand. */
        String source(int from, int to) {
            TextSpan span = span(from, to);
            return text.asItIs().substring(span.start(), span.end());
        }

        /** The span of the text as it is. */
        TextSpan span(int from, int to) {
            return text.span(squeezed.start(from), squeezed.endAt(to));
        }

        /** Whether letters are words of this text without gaps, or too many to be anything else. */
        private boolean areWords(String letters) {
            if (letters.length() == NO_WORD) {
                return true;
            }
            for (int at = pieces.isEmpty() ? 0 : squeezed.characters.length(); at < squeezed.characters.length(); ) {
                int next = squeezed.gaps.nextSetBit(at + 1);
                pieces.add(squeezed.characters.substring(at, next));
                at = next;
            }
            boolean[] reached = new boolean[letters.length() + 1];
            reached[0] = true;
            for (int to = 1; to <= letters.length(); to++) {
                for (int from = 0; from < to && !reached[to]; from++) {
                    reached[to] = reached[from] && pieces.contains(letters.substring(from, to));
                }
            }
            return reached[letters.length()];
        }
    }

    /** A place of a squeezed text. */
    record Place(Look look, int start, int end) {

        private IcuSqueezedText squeezed() {
            return look.squeezed;
        }

        private String before() {
            int from = Math.max(squeezed().gaps.previousSetBit(start), start - NO_WORD);
            return squeezed().isEdge(start) || isNumber(from, start)
                    ? ""
                    : squeezed().characters.substring(from, start);
        }

        private String after() {
            int to = Math.min(squeezed().gaps.nextSetBit(end), end + NO_WORD);
            return squeezed().isEdge(end) || isNumber(end, to)
                    ? ""
                    : squeezed().characters.substring(end, to);
        }

        /** The letters between two gaps in which it stands. */
        private String whole() {
            int from = Math.max(squeezed().gaps.previousSetBit(start), start - NO_WORD);
            return look.written(from, Math.min(squeezed().gaps.nextSetBit(end), end + NO_WORD));
        }

        /** A number that stands at a word, as a reference sign does whose space was lost, is no part of it. */
        private boolean isNumber(int from, int to) {
            return to > from && look.written(from, to).codePoints().allMatch(Character::isDigit);
        }

        private boolean isInOnePassage() {
            return look.passages.holding(look.span(start, end)).isPresent();
        }

        /** True if the same stands in the text as it is, and before and behind it, too. */
        boolean isAsItIs() {
            int last = Math.min(squeezed().endAt(end) + 1, look.text.text().length());
            return look.text.isSame(Math.max(0, squeezed().start(start) - 1), last);
        }

        boolean isCoded() {
            return look.text.isCoded(squeezed().start(start), squeezed().endAt(end));
        }

        private int lettersApart() {
            int letters = 0;
            for (int gap = squeezed().gaps.nextSetBit(start);
                    gap < end;
                    gap = squeezed().gaps.nextSetBit(gap + 1)) {
                letters += squeezed().isAlone(gap) ? 1 : 0;
            }
            return letters;
        }
    }

    static SoughtWord of(String written, Words words) {
        return new SoughtWord(written, words, words.termsOf(written), Words.ideographic(written), false);
    }

    /** The same written from its end, or by other letters: wherever it stands so, somebody meant it. */
    SoughtWord asTurned() {
        return new SoughtWord(written, words, bases, japanese, true);
    }

    /** It is looked for as it is written, and as inflected words are compared, in Britain's and in America's spelling. */
    List<String> spellings() {
        return japanese
                ? List.of(written)
                : Stream.concat(Stream.of(written), Words.spellings(String.join(" ", bases)).stream())
                        .distinct()
                        .toList();
    }

    /** Whether no words of the text are this one, nor is it made of the end of one and the beginning of the next. */
    boolean isBroken(Place place) {
        if (turned || place.isCoded()) {
            return true;
        }
        BitSet gaps = place.squeezed().gaps;
        String found = place.look().written(place.start(), place.end());
        boolean plural = PLURAL.contains(place.after());
        boolean whole = gaps.get(place.start()) && (plural || gaps.get(place.end()));
        if (found.equalsIgnoreCase(written) && (japanese || whole)) {
            return false;
        }
        if (isPartedBySigns(place)) {
            return true;
        }
        if (japanese) {
            return !(place.isInOnePassage() && words.holds(found, written))
                    && (!isOfWholeWords(place) || isParted(place));
        }
        if (whole) {
            int end = plural ? gaps.nextSetBit(place.end()) : place.end();
            return !words.termsOf(place.look().written(place.start(), end)).equals(bases);
        }
        if (place.lettersApart() >= LETTERS_APART) {
            return true;
        }
        return gaps.nextSetBit(place.start() + 1) < place.end()
                ? place.before().isEmpty() && (plural || place.after().isEmpty())
                : isRunTogether(place.before(), place.after(), place) && !isInAnEnglishWord(place);
    }

    /** Whether nothing but reference signs, or the numbers of lines, stands between its words, where it would stand plainly without them. */
    private boolean isPartedBySigns(Place place) {
        BitSet gaps = place.squeezed().gaps;
        boolean whole = japanese || gaps.get(place.start()) && gaps.get(place.end());
        if (place.look().text().isItself() || !whole) {
            return false;
        }
        String source = place.look().source(place.start(), place.end());
        String without = SIGN.matcher(source).replaceAll(" ");
        return !without.equals(source)
                && PLAIN.matcher(without).matches()
                && (japanese
                        ? words.holds(without.replaceAll("\\s", ""), written)
                        : words.termsOf(without).equals(bases));
    }

    /** Whether a word stands between others of the text without a gap: not as {@code formation} does in "information". */
    private static boolean isRunTogether(String before, String after, Place place) {
        boolean foreign = before.length() + after.length() >= FOREIGN_LETTERS
                || SMALL_WORDS.contains(before)
                || SMALL_WORDS.contains(after);
        return (before.isEmpty() && after.isEmpty())
                || (foreign && place.look().areWords(before) && place.look().areWords(after));
    }

    /** Whether a word is part of a usual one, as {@code position} is of "compositions". */
    private boolean isInAnEnglishWord(Place place) {
        String whole = place.whole().toLowerCase(Locale.ROOT);
        return ZxcvbnEnglish.isWord(whole) || ZxcvbnEnglish.isWord(words.baseOf(whole));
    }

    /** Whether nothing parts Japanese words that are no list of words: blanks, dashes, brackets and quotation marks. */
    private static boolean isParted(Place place) {
        for (int gap = next(place, place.start()); gap < place.end(); gap = next(place, gap)) {
            if (!NO_LIST.matcher(place.look().between(gap)).matches()) {
                return false;
            }
        }
        return true;
    }

    /** Whether gaps stand between Japanese words only, of which none is a single character. */
    private static boolean isOfWholeWords(Place place) {
        Set<Integer> ends = new HashSet<>();
        JapaneseWords.parts(place.squeezed().characters.substring(place.start(), place.end()))
                .forEach(word -> ends.add(place.start() + word.end()));
        int before = place.start();
        for (int gap = next(place, before); gap < place.end(); gap = next(place, gap)) {
            if (!ends.contains(gap) || gap - before < 2) {
                return false;
            }
            before = gap;
        }
        return before > place.start();
    }

    private static int next(Place place, int gap) {
        return place.squeezed().gaps.nextSetBit(gap + 1);
    }
}
