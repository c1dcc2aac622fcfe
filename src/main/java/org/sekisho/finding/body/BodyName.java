package org.sekisho.finding.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.body.LegalForm.Placed;
import org.sekisho.finding.body.LegalForm.Position;
import org.sekisho.intake.filing.NameKey;

/**
 * A name as that of a body, so that it can be compared: the words of the body itself, each in its usual form, without legal form,
 * unit, address and numbers, which stand beside them. Nothing of it is guessed of persons.
 *
 * @param written as it was written
 * @param form what the body is in law, and where the name says so; null if it does not
 * @param words of the body, in their order
 * @param letters the letters of the body as they are written, without spaces
 * @param keys of which two names share one if they may be of one body: {@code k:} all characters, or words of English with {@code
 *     r:} a reading and {@code s:} a sound
 * @param read whether all kanji are read as the dictionary reads a proper name
 * @param units parts of the body that the name is of: {@code Department of Physics}
 * @param country that an address ends with; empty if none does
 * @param numbers that stand with it
 */
public record BodyName(
        String written,
        @Nullable Placed form,
        List<String> words,
        String letters,
        Set<String> keys,
        boolean read,
        List<String> units,
        String country,
        Set<BodyNumber> numbers) {

    private static final Pattern ACRONYM = Pattern.compile("\\b\\p{Lu}[\\p{Lu}\\d]{1,6}\\b");

    /** As much of a name as is looked at: what is longer is a text. */
    private static final int LONGEST = 512;

    private static final int FEWEST_LETTERS = 5;
    private static final int FEWEST_CHARACTERS = 4;

    /** The body that a name or an affiliation is of. */
    public static BodyName of(String written) {
        Affiliation parts = Affiliation.of(written.substring(0, Math.min(LONGEST, written.length())));
        boolean national = parts.form() != null && parts.form().form().isNational();
        NameKeys keys = NameKeys.of(parts.words(), national);
        return new BodyName(
                written,
                parts.form(),
                parts.words(),
                parts.letters(),
                keys.all(),
                keys.read(),
                parts.units(),
                parts.country(),
                BodyNumber.in(written));
    }

    /** Other ways to write a name in Latin letters in a text: each word for short, all of them, and with and without {@code and}. */
    public static List<String> spellings(String name) {
        return BodyWords.spellings(name);
    }

    /** The same body, of which a register knows these numbers besides. */
    public BodyName with(Set<BodyNumber> more) {
        Set<BodyNumber> all = new HashSet<>(numbers);
        all.addAll(more);
        return new BodyName(written, form, words, letters, keys, read, units, country, all);
    }

    /** The same body with the numbers that stand with other names of it. */
    public BodyName withNumbersOf(Collection<BodyName> others) {
        return with(others.stream().flatMap(other -> other.numbers.stream()).collect(Collectors.toSet()));
    }

    /** Tells whether it is a number of a public register, and no name. */
    public boolean isNumber() {
        return letters.isEmpty() && !numbers.isEmpty();
    }

    /** Its keys and numbers, of which two names share one if they may be of one body. */
    public Set<String> signs() {
        return Stream.concat(keys.stream(), numbers.stream().map(number -> "n:" + number.kind() + number.digits()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this is of the units that another name is of; of a body as a whole all its units are. */
    public boolean isWithin(BodyName other) {
        return words(units).containsAll(words(other.units));
    }

    private static Set<List<String>> words(List<String> units) {
        return units.stream()
                .map(unit -> BodyWords.of(NameKey.of(unit).words()))
                .collect(Collectors.toSet());
    }

    /** Tells whether the name is written in Japanese or Chinese. */
    boolean japanese() {
        return Affiliation.isJapanese(letters);
    }

    /** Whether the name itself says that it is one of a body: by its legal form, its words, or a number. */
    public boolean isOfABody() {
        return form != null || !numbers.isEmpty() || english().anyMatch(word -> BodyWords.rank(word) > 1);
    }

    /** Tells whether every state has such a body, so that the country says which it is. */
    boolean isOfAState() {
        return english().anyMatch(BodyWords::isOfAState);
    }

    /** Its words in English, in no order. */
    private Stream<String> english() {
        return keys.stream().flatMap(key -> Arrays.stream(key.split(" ")));
    }

    /** The words in English of each key, without those that are only read. */
    Set<String> meanings() {
        return keys.stream()
                .map(key -> key.replaceAll("[krs]:\\S+", "").strip())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.toSet());
    }

    /**
     * Tells whether the name stands apart from others without its legal form: 見本 may be short for many companies, 見本電機 hardly is.
     */
    boolean isDistinctive() {
        return japanese()
                ? letters.length() >= FEWEST_CHARACTERS || english().anyMatch(BodyWords::has)
                : words.size() > 1 || letters.length() >= FEWEST_LETTERS;
    }

    /** Tells whether the name is capitals alone, and so may be short for anything. */
    public boolean isAcronym() {
        return words.size() == 1
                && ACRONYM.matcher(written)
                        .results()
                        .anyMatch(capitals -> capitals.group().equalsIgnoreCase(letters));
    }

    Optional<Position> position() {
        return Optional.ofNullable(form).map(Placed::position).filter(position -> position != Position.UNKNOWN);
    }

    /** Says how long and not what: it may be an applicant's. */
    @Override
    public String toString() {
        return "body's name of " + words.size() + " words";
    }

    /** Keys by which names are found. */
    record NameKeys(Set<String> all, boolean read) {

        private static final int MOST = 64;
        private static final int FEWEST_READ = 3;

        /** @param national whether it is one of a state, which its English name says by a word and its Japanese by the form */
        static NameKeys of(List<String> words, boolean national) {
            String joined = String.join("", words);
            Map<Part, Piece> pieces = new HashMap<>();
            Set<String> all = new LinkedHashSet<>();
            Stream<List<Part>> ways = Affiliation.isJapanese(joined)
                    ? Stream.of(parts(joined, any -> true), parts(joined, at -> !IcuReading.isKatakana(at)))
                    : Stream.<Predicate<String>>of(
                                    BodyWords::has,
                                    word -> BodyWords.has(word) && !BodyWords.isReading(word),
                                    word -> BodyWords.rank(word) > 0)
                            .map(alone -> parts(words, alone));
            ways.distinct()
                    .map(parts -> parts.stream()
                            .map(part -> pieces.computeIfAbsent(part, Part::piece))
                            .toList())
                    .forEach(way -> cross(way, all));
            for (String state : national ? List.of("national", "japan") : List.<String>of()) {
                List.copyOf(all).forEach(key -> all.add(sorted(key + " " + state)));
            }
            if (Affiliation.isJapanese(joined)) {
                all.add("k:" + joined);
            }
            return new NameKeys(all, pieces.values().stream().allMatch(Piece::read));
        }

        /**
         * A piece of a name.
         *
         * @param ways what it may be, each in words
         */
        private record Piece(List<String> ways, boolean read) {}

        /** A word that says something, or several that are a proper name together. */
        private record Part(String written, boolean alone) {

            /** Letters may be a reading of kanji or what katakana sound like; kanji have only the one, katakana the other. */
            private Piece piece() {
                boolean letters = !Affiliation.isJapanese(written);
                if (alone) {
                    return new Piece(letters ? List.of(written) : BodyWords.inEnglish(written), true);
                }
                boolean kana = written.codePoints().anyMatch(IcuReading::isKatakana);
                List<IcuReading> readings = IcuReading.of(written);
                Set<String> ways = new LinkedHashSet<>();
                for (IcuReading reading : readings) {
                    if (!kana && reading.spelling().length() >= FEWEST_READ) {
                        ways.add("r:" + reading.spelling());
                    }
                    if (kana || letters) {
                        reading.sounds().forEach(sound -> ways.add("s:" + sound));
                    }
                }
                return new Piece(
                        ways.isEmpty() ? List.of("k:" + written) : List.copyOf(ways),
                        readings.stream().anyMatch(IcuReading::sure));
            }

            /** Adds it to others; what is no word goes on with what is none before it. */
            private void addTo(List<Part> parts) {
                int last = parts.size() - 1;
                if (alone || last < 0 || parts.get(last).alone) {
                    parts.add(this);
                } else {
                    parts.set(last, new Part(parts.get(last).written + written, false));
                }
            }
        }

        private static List<Part> parts(List<String> words, Predicate<String> alone) {
            List<Part> parts = new ArrayList<>();
            words.forEach(word -> new Part(word, alone.test(word)).addTo(parts));
            return parts;
        }

        /** @param begins whether a word may begin with a character */
        private static List<Part> parts(String japanese, IntPredicate begins) {
            List<Part> parts = new ArrayList<>();
            for (int at = 0; at < japanese.length(); ) {
                int end = Math.min(japanese.length(), at + BodyWords.LONGEST_JAPANESE);
                while (end > at && !(begins.test(japanese.charAt(at)) && isWord(japanese, at, end))) {
                    end--;
                }
                new Part(japanese.substring(at, Math.max(end, at + 1)), end > at).addTo(parts);
                at = Math.max(end, at + 1);
            }
            return parts;
        }

        /** A character that is a word is one only at the end: 省, 庁. */
        private static boolean isWord(String japanese, int at, int end) {
            return !BodyWords.inEnglish(japanese.substring(at, end)).isEmpty()
                    && (end - at > 1 || end == japanese.length() && at > 0);
        }

        /** Says how many and not which: they may be of an applicant's name. */
        @Override
        public String toString() {
            return "%d keys".formatted(all.size());
        }

        private static String sorted(String words) {
            return Arrays.stream(words.strip().split(" +")).sorted().collect(Collectors.joining(" "));
        }

        private static void cross(List<Piece> pieces, Set<String> keys) {
            List<String> all = List.of("");
            for (Piece piece : pieces) {
                all = all.stream()
                        .flatMap(before -> piece.ways().stream().map(way -> before + " " + way))
                        .limit(MOST)
                        .toList();
            }
            all.stream().map(NameKeys::sorted).filter(key -> !key.isEmpty()).forEach(keys::add);
        }
    }
}
