package org.sekisho.reading.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sekisho.intake.filing.LookAlikes;
import org.sekisho.intake.filing.Misread;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.reading.extraction.ExtractedText.Paragraph;
import org.springframework.stereotype.Component;

/** Judges every page by its characters alone. A page without text gets no verdict: it is unread as such. */
@Component
public class PageQuality {

    /** The pages of a document whose text is not what it seems, with counts and without a word of it. */
    public List<UnreadPart> verdicts(String document, ExtractedText text) {
        List<UnreadPart> verdicts = new ArrayList<>();
        for (ExtractedText.Page page : text.pages()) {
            String words = page.paragraphs().stream()
                    .filter(paragraph -> paragraph.recognised() == null)
                    .map(Paragraph::words)
                    .collect(Collectors.joining("\n"));
            verdicts.addAll(verdicts(document, page.number(), words));
        }
        return verdicts;
    }

    /** First letters of documents, archives and pictures in Base64; those of zlib begin names, too. */
    private static final String FILES =
            "UEsDB|JVBERi0|0M8R4K|H4sI|N3q8rycc|UmFyIRo|/Td6WFo|QlpoO|KLUv/|iVBORw0|/9j/|R0lGOD|SUkqA|TU0AK|e1xydG";

    private static final String ZLIB = "eA|eF|eJ|eN";

    private static final Pattern WRAPPED = Pattern.compile(
            "(?<![A-Za-z0-9+/])(?:(?:" + FILES + ")(?:\\s?[A-Za-z0-9+/]){40}|(?:" + ZLIB + ")[A-Za-z0-9+/]{60})");

    /** Most texts have none of the first letters, which is known far sooner. */
    private static final List<String> WRAPPED_BEGINS = List.of((FILES + "|" + ZLIB).split("\\|"));

    /**
     * The verdict on the text of a document in an office's format, as a whole: it has no pages, and nobody opens what it wraps. Those
     * of other formats are opened.
     */
    public List<UnreadPart> verdicts(String document, List<TextBlock> text) {
        String words = text.stream().map(TextBlock::words).collect(Collectors.joining("\n"));
        List<UnreadPart> verdicts = verdicts(document, 0, words);
        long wrapped = WRAPPED_BEGINS.stream().anyMatch(words::contains)
                ? WRAPPED.matcher(words).results().count()
                : 0;
        if (wrapped > 0) {
            verdicts.add(new UnreadPart(
                    document, 0, UnreadReason.UNSUPPORTED_FORMAT, "files that are written as letters: " + wrapped));
        }
        return verdicts;
    }

    /** Three characters that are lost, near each other: readers leave them of words in another encoding. */
    private static final Pattern LOST = Pattern.compile("[\\x{FFFD}\\x80-\\x9F](?:\\S{0,3}[\\x{FFFD}\\x80-\\x9F]){2}");

    /** A row of dashes or dots of another encoding is none. */
    private static boolean isOfAWord(MatchResult lost) {
        return lost.group()
                .chars()
                .anyMatch(character -> character == OddCharacters.REPLACEMENT || Character.isLetter(character));
    }

    private static List<UnreadPart> verdicts(String document, int page, String words) {
        List<UnreadPart> verdicts = new ArrayList<>();
        OddCharacters odd = OddCharacters.in(words);
        List<String> bad = new ArrayList<>();
        if (odd.areMany()) {
            bad.add("%d of %d characters stand for nothing".formatted(odd.meaningless(), odd.all()));
        }
        if (odd.meaningless() > 2 && LOST.matcher(words).results().anyMatch(PageQuality::isOfAWord)) {
            bad.add("several characters in a row are lost");
        }
        if (Misread.isIn(words)) {
            bad.add("some of it was read in a wrong encoding");
        }
        if (Gibberish.is(words)) {
            bad.add("its letters make no words");
        }
        if (!bad.isEmpty()) {
            verdicts.add(new UnreadPart(document, page, UnreadReason.BAD_TEXT, String.join("; ", bad)));
        }
        String disguises = Disguises.in(words).described();
        if (!disguises.isEmpty()) {
            verdicts.add(new UnreadPart(document, page, UnreadReason.DISGUISED, disguises));
        }
        return verdicts;
    }

    /**
     * Counts characters without a meaning: of private use, unassigned, the replacement character, controls, halves of
     * pairs. A few are ordinary, such as an office's own characters for symbols that Unicode lacked.
     *
     * @param all characters but for blanks
     */
    record OddCharacters(int all, int meaningless) {

        private static final int FEWEST = 5;

        /** Characters with one such among them, at which there are too many: every second line has one. */
        private static final int ONE_IN = 50;

        private static final int REPLACEMENT = 0xFFFD;

        static OddCharacters in(String words) {
            int all = 0;
            int odd = 0;
            for (int at = 0; at < words.length(); ) {
                int character = words.codePointAt(at);
                at += Character.charCount(character);
                if (!Character.isWhitespace(character) && !Character.isSpaceChar(character)) {
                    all++;
                    odd += isOdd(character) ? 1 : 0;
                }
            }
            return new OddCharacters(all, odd);
        }

        boolean areMany() {
            return meaningless >= FEWEST && (long) meaningless * ONE_IN > all;
        }

        private static boolean isOdd(int character) {
            if (character < 0x7F) {
                return character < ' ';
            }
            return switch (Character.getType(character)) {
                case Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> true;
                default -> character == REPLACEMENT;
            };
        }
    }

    /**
     * Recognises text whose letters are not those on the page, as a font with a wrong table gives it, or text read in a
     * wrong encoding. It does so only where it is safe: in much text, with none of the small words that every sentence
     * of a European language has, and hardly a vowel; or with the very characters that a wrong encoding makes.
     */
    static final class Gibberish {

        private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,15}");
        private static final Set<String> SMALL_WORDS = Set.of(
                "the", "of", "and", "to", "in", "is", "for", "by", "with", "an", "or", "as", "on", "be", "der", "die",
                "das", "und", "ein", "eine", "von", "mit", "ist", "zu", "im", "den", "le", "la", "les", "de", "des",
                "du", "et", "en", "un", "une", "est", "par", "el", "los", "del", "il", "di", "che");
        private static final int ENOUGH_WORDS = 60;
        private static final String VOWELS = "aeiouy";
        private static final double FEW_VOWELS = 0.2;

        /** First letters of {@link #WRONG_ENCODING}. */
        private static final String WRONG_LETTERS = "\u00C3\u00E2\u00E3\u7E3A\u7E67\u7E5D";

        /** UTF-8 read as Latin letters, or as Shift_JIS. */
        private static final Pattern WRONG_ENCODING = Pattern.compile(
                "[\u00C3\u00E2\u00E3][\u0080-\u00BF\u20AC\u201A-\u2122]|[\u7E3A\u7E67\u7E5D][\u0080-\uFFEF]");

        private static final int ONE_IN = 40;
        private static final int FEWEST = 10;

        private Gibberish() {}

        static boolean is(String words) {
            return isOfWrongLetters(words) || isInWrongEncoding(words);
        }

        private static boolean isOfWrongLetters(String words) {
            Matcher word = WORD.matcher(words);
            int all = 0;
            int letters = 0;
            int vowels = 0;
            while (word.find()) {
                String small = word.group().toLowerCase(Locale.ROOT);
                if (SMALL_WORDS.contains(small)) {
                    return false;
                }
                all++;
                letters += small.length();
                vowels += (int) small.chars()
                        .filter(letter -> VOWELS.indexOf(letter) >= 0)
                        .count();
            }
            return all >= ENOUGH_WORDS && vowels < FEW_VOWELS * letters;
        }

        private static boolean isWrongLetter(int letter) {
            return letter >= WRONG_LETTERS.charAt(0) && WRONG_LETTERS.indexOf(letter) >= 0;
        }

        private static boolean isInWrongEncoding(String words) {
            if (words.chars().filter(Gibberish::isWrongLetter).limit(FEWEST).count() < FEWEST) {
                return false;
            }
            long found = WRONG_ENCODING.matcher(words).results().count();
            return found >= FEWEST && found * ONE_IN > words.length();
        }
    }

    /**
     * Counts of what hides words from a program and not from a person: characters that turn the writing around, characters
     * without width inside words, words with letters of another script that look right. Soft hyphens and joiners of scripts
     * that need them are ordinary.
     *
     * @param turns characters that turn the direction of writing
     * @param splits characters without width inside words
     * @param unseen rows of three and more of them or of selectors of variants, and of tags: they may stand for letters
     * @param lookAlikes words with letters that only look right
     * @param endless words of so many letters that they are several without spaces between: a person may part them, and no
     *     list finds one
     */
    record Disguises(int turns, int splits, int unseen, int lookAlikes, int endless) {

        /** The names of proteins and polymers have hundreds of letters. */
        private static final int LONGEST_WORD = 1000;

        /** Thai; what comes before is written with spaces between words. */
        private static final char FIRST_IDEOGRAPHIC = 0x0e00;

        private static final String WITHOUT_WIDTH = "\u200B\u200C\u200D\u2060\uFEFF\u180E\u034F\u3164\uFFA0\u115F";

        private static final Pattern UNSEEN = Pattern.compile(
                "[" + WITHOUT_WIDTH + "\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]{3,}|[\\x{E0000}-\\x{E007F}]+");

        static Disguises in(String words) {
            int turns = 0;
            int splits = 0;
            boolean foreign = false;
            for (int at = 0; at < words.length(); at++) {
                char character = words.charAt(at);
                foreign |= character >= 0x370 && character < 0x2000 || character >= 0xA000 && character < 0xAC00;
                turns += turns(character) ? 1 : 0;
                splits += WITHOUT_WIDTH.indexOf(character) >= 0 && isInside(words, at) ? 1 : 0;
            }
            int unseen = (int) UNSEEN.matcher(words).results().count();
            return new Disguises(turns, splits, unseen, foreign ? lookAlikes(words) : 0, endless(words));
        }

        private static boolean turns(char character) {
            return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
        }

        /** Tells whether letters of scripts that need no joiner stand on both sides. */
        private static boolean isInside(String words, int at) {
            return at > 0
                    && at + 1 < words.length()
                    && LookAlikes.isUnjoined(words.charAt(at - 1))
                    && LookAlikes.isUnjoined(words.charAt(at + 1));
        }

        private static int lookAlikes(String words) {
            boolean latin = LookAlikes.isLatinText(words);
            int found = 0;
            int start = 0;
            for (int at = 0; at <= words.length(); at++) {
                if (at == words.length() || !Character.isLetter(words.charAt(at))) {
                    String word = words.substring(start, at);
                    found += LookAlikes.isDisguised(word) || (latin && LookAlikes.isWhollyMasked(word)) ? 1 : 0;
                    start = at + 1;
                }
            }
            return found;
        }

        private static int endless(String words) {
            int found = 0;
            int length = 0;
            for (int at = 0; at < words.length(); at++) {
                length = isOfAWord(words.charAt(at)) ? length + 1 : 0;
                found += length == LONGEST_WORD + 1 ? 1 : 0;
            }
            return found;
        }

        /** Letters of scripts with spaces between words, what stands on them, and what joins them. */
        private static boolean isOfAWord(char character) {
            return character < FIRST_IDEOGRAPHIC
                    && (Character.isLetterOrDigit(character)
                            || switch (Character.getType(character)) {
                                case Character.NON_SPACING_MARK,
                                        Character.COMBINING_SPACING_MARK,
                                        Character.ENCLOSING_MARK,
                                        Character.FORMAT -> true;
                                default -> false;
                            });
        }

        /** A description for a person, without a word of the text; empty if there is nothing. */
        String described() {
            List<String> all = new ArrayList<>();
            add(all, turns, "%d characters turn the writing around");
            add(all, splits, "%d characters without width stand inside words");
            add(all, unseen, "%d rows of characters that nobody sees");
            add(all, lookAlikes, "%d words have letters of another script");
            add(all, endless, "%%d words have more than %d letters".formatted(LONGEST_WORD));
            return String.join("; ", all);
        }

        private static void add(List<String> all, int count, String words) {
            if (count > 0) {
                all.add(words.formatted(count));
            }
        }
    }
}
