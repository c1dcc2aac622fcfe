package org.sekisho.finding.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sekisho.finding.entity.Entities.StateFunding;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.WordEdges;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;

/**
 * Finds statements that a state paid for the invention, in all of a filing's text: in English, Japanese, German, French and
 * Chinese, and in the words the European Union asks for.
 *
 * <p>A section on government interest counts even if it is written in words not known here, unless it says that there is
 * none. A statement is given once for each number, and once for each payer without one.
 */
final class StateFundingFinder {

    List<StateFunding> in(FilingText text) {
        List<Passage> passages = text.passages();
        List<GovernmentInterest> sections = GovernmentInterest.sectionsIn(passages);
        SortedMap<Integer, List<StateFunding>> found = new TreeMap<>();
        for (int index : PassagesWithCues.in(text)) {
            Passage passage = passages.get(index);
            FundingSentence sentence = FundingSentence.of(passage.words());
            boolean inSection = sections.stream().anyMatch(section -> section.holds(index));
            if (sentence.states() || inSection && namesAnAward(sentence, passage)) {
                List<StateFunding> statements = statements(passage, sentence);
                boolean repeats = found.containsKey(index - 1) && statesNothing(statements);
                found.put(index, repeats ? List.of() : statements);
            }
        }
        sections.forEach(section -> section.unworded(found.keySet())
                .ifPresent(index -> found.put(
                        index,
                        statements(
                                passages.get(index),
                                FundingSentence.of(passages.get(index).words())))));
        return found.values().stream().flatMap(List::stream).toList();
    }

    private static boolean namesAnAward(FundingSentence sentence, Passage passage) {
        return !sentence.denies() && !passage.isHeading() && !sentence.awards().isEmpty();
    }

    private static List<StateFunding> statements(Passage passage, FundingSentence sentence) {
        List<FundingSentence.Award> awards = sentence.awards();
        if (awards.isEmpty()) {
            return List.of(new StateFunding(null, null, passage, passage.span()));
        }
        return awards.stream()
                .map(award -> new StateFunding(award.agency(), award.number(), passage, passage.span()))
                .toList();
    }

    /** The government has certain rights: said right after who paid, that tells nothing new. */
    private static boolean statesNothing(List<StateFunding> statements) {
        return statements.stream().allMatch(statement -> statement.agency() == null && statement.contract() == null);
    }

    /** Finds the passages of a long text that can hold a statement of state funding at all. */
    static final class PassagesWithCues {

        private PassagesWithCues() {}

        /** Indices, ascending. */
        static NavigableSet<Integer> in(FilingText text) {
            NavigableSet<Integer> found = new TreeSet<>();
            int at = FundingCues.next(text.words(), 0);
            while (at >= 0) {
                int index = passageAt(text.passages(), at);
                if (index >= 0) {
                    found.add(index);
                    at = Math.max(at, text.passages().get(index).span().end() - 1);
                }
                at = FundingCues.next(text.words(), at + 1);
            }
            return found;
        }

        private static int passageAt(List<Passage> passages, int position) {
            int low = 0;
            int high = passages.size() - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                Passage passage = passages.get(middle);
                if (position < passage.span().start()) {
                    high = middle - 1;
                } else if (position >= passage.span().end()) {
                    low = middle + 1;
                } else {
                    return middle;
                }
            }
            return -1;
        }
    }

    /**
     * Passages on government interest that follow one another, known by their section or by the heading above them.
     *
     * @param first index of the first passage
     * @param end index after the last
     */
    record GovernmentInterest(List<Passage> passages, int first, int end) {

        private static final Pattern HEADING = Pattern.compile(
                "federally[\\s-]{1,3}(?:sponsored|funded)"
                        + "|government(?:al)?\\s{1,3}(?:interests?|support|rights|licen[cs]e|funding|sponsor)|国等の委託",
                Pattern.CASE_INSENSITIVE);

        private static final Pattern SENTENCE =
                WordEdges.compile("\\d|\\b(?:is|are|was|were|has|have|had|may|made)\\b", Pattern.CASE_INSENSITIVE);

        static List<GovernmentInterest> sectionsIn(List<Passage> passages) {
            List<GovernmentInterest> sections = new ArrayList<>();
            int first = 0;
            while (first < passages.size()) {
                int end = first;
                while (end < passages.size() && concernsGovernment(passages.get(end))) {
                    end++;
                }
                if (end > first) {
                    sections.add(new GovernmentInterest(passages, first, end));
                }
                first = end + 1;
            }
            return sections;
        }

        boolean holds(int index) {
            return first <= index && index < end && !isHeading(passages.get(index));
        }

        /** The passage to show if nothing in the section was understood, and nothing in it says that no state paid. */
        Optional<Integer> unworded(Set<Integer> understood) {
            if (IntStream.range(first, end)
                    .anyMatch(index -> understood.contains(index)
                            || FundingSentence.of(passages.get(index).words()).denies())) {
                return Optional.empty();
            }
            return IntStream.range(first, end)
                    .filter(index -> !isHeading(passages.get(index))
                            && passages.get(index).words().codePoints().anyMatch(Character::isLetterOrDigit))
                    .boxed()
                    .findFirst();
        }

        private static boolean concernsGovernment(Passage passage) {
            return passage.section() == Section.GOVERNMENT_INTEREST
                    || !passage.heading().isEmpty()
                            && HEADING.matcher(passage.heading()).find();
        }

        private static boolean isHeading(Passage passage) {
            String words = passage.words();
            return words.equalsIgnoreCase(passage.heading())
                    || HEADING.matcher(words).find() && !SENTENCE.matcher(words).find();
        }
    }

    /**
     * Finds the words without which no sentence is on funding, in one go over a text. All that has none of them need not be
     * divided into tokens.
     */
    static final class FundingCues {

        private static final List<String> SMALL = List.of("government", "federal");

        /** First words of names that no file has, and of the government. */
        private static final List<String> CAPITAL = List.of("""
                Government Governmental Federal Federally Department Dept Ministry Ministère Army Navy Naval Agency Agence
                National Council Bundesministerium Bundesministeriums Bundesamt Staatsministerium Förderkennzeichen FKZ
                European Research
                """.split("\\s+"));

        /** Beginnings of numbers that only states write. */
        private static final List<String> NUMBERS = List.of(
                "N00", "FA8", "FA9", "F33", "F49", "F30", "F19", "W91", "W81", "W15", "W31", "W56", "W-", "DE-", "DAA",
                "DAMD", "MDA", "HR0", "HDTRA", "NNX", "NAS", "NAG", "HHS", "HSHQ", "JPM", "JPN", "JPJ", "R01", "R21",
                "U01", "P01", "EP/", "JP1", "JP2");

        private static final List<String> EAST_ASIAN = List.of("""
                委託 受託 産業技術力強化法 産業活力 研究開発法人 独立行政法人 助成 補助 支援 科研費 科学研究費 国家 バイ・ドール
                バイドール 资助 項目 基金 國家 国防
                """.split("\\s+"));

        private static final int LONGEST = 30;

        private static final Set<String> WORDS = words();

        private static final Map<Character, List<String>> BY_CHARACTER = byCharacter();

        private FundingCues() {}

        /** The start of the next, or -1. */
        public static int next(String text, int from) {
            for (int at = from; at < text.length(); at++) {
                if (isCue(text, at)) {
                    return at;
                }
            }
            return -1;
        }

        private static boolean isCue(String text, int at) {
            char letter = text.charAt(at);
            if (letter >= '\u2e80' && letter < '\uff00') {
                return BY_CHARACTER.getOrDefault(letter, List.of()).stream().anyMatch(cue -> text.startsWith(cue, at));
            }
            if (letter != 'g' && letter != 'f' && !Character.isUpperCase(letter) || isInWord(text, at)) {
                return false;
            }
            return Character.isUpperCase(letter)
                    ? isCapitalCue(text, at)
                    : SMALL.stream().anyMatch(cue -> text.startsWith(cue, at));
        }

        private static boolean isInWord(String text, int at) {
            return at > 0 && Character.isLetter(text.charAt(at - 1)) && text.charAt(at - 1) < '\u2e80';
        }

        private static boolean isCapitalCue(String text, int at) {
            int end = at;
            while (end < text.length() && end - at < LONGEST && Character.isLetter(text.charAt(end))) {
                end++;
            }
            return WORDS.contains(Tokenizer.halfWidth(text.substring(at, end)))
                    || NUMBERS.stream().anyMatch(start -> text.startsWith(start, at));
        }

        private static Set<String> words() {
            Set<String> words = new HashSet<>(PublicBodies.KNOWN.firstWords());
            words.addAll(CAPITAL);
            for (String word : List.copyOf(words)) {
                words.add(word.toUpperCase(Locale.ROOT));
            }
            return words;
        }

        private static Map<Character, List<String>> byCharacter() {
            Set<String> cues = new HashSet<>(EAST_ASIAN);
            cues.addAll(PublicBodies.KNOWN.ideographs().keySet());
            Map<Character, List<String>> byCharacter = new HashMap<>();
            for (String cue : cues) {
                byCharacter.merge(
                        cue.charAt(0),
                        List.of(cue),
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).toList());
            }
            return byCharacter;
        }
    }
}
