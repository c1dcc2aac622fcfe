package org.sekisho.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.sekisho.filing.WordEdges;

/**
 * Numbers of grants and contracts, as written.
 *
 * <p>In these patterns a space stands for any gap between two words, or none if a question mark follows.
 */
final class ContractNumbers {

    private static final String PIECE =
            "(?=[^\\s,;)]{0,40}\\d)[A-Z0-9][A-Za-z0-9]{0,40}+(?:[-–/.][A-Za-z0-9]{1,40}+){0,8}+";

    /** {@code DE-AC05-00OR22725}, {@code R01 GM012345}, {@code 5 R01 CA 12345-02}. */
    private static final String NUMBER = PIECE + "(?: (?:[A-Z]{2} )?" + PIECE + "){0,3}+";

    private static final Pattern INTRODUCED =
            gapped("(?:(?i:\\b(?:sub)?(?:grants?|contracts?|awards?|agreements?|fellowships?|projects?)"
                    + "(?: (?:agreements?|awards?|contracts?))?(?: (?:numbers?|nos?\\b\\.?|ids?\\b|ref\\.))?)"
                    + "|Förderkennzeichen|FKZ|番号|编号|批准号)[\\s#:：为]{0,4}((?:[A-Z]{2,5} )?" + NUMBER + ")"
                    + "|\\b(JP[A-Z]{2}[A-Z0-9]{4,12})"
                    + "|(?:\\bunder|\\band|,) (" + NUMBER + ")(?= (?:awarded|from|by|issued|granted|between)\\b)"
                    + "|\\((?:[A-Z]{2,8} )?(" + NUMBER + ")(?=[ ),;])");

    private static final Pattern AND_ANOTHER = gapped(
            " ?(?:,|;|、|及び|&|\\band\\b|, ?and\\b) ?(?i:(?:grants?|contracts?|awards?) )?(?i:nos?\\b\\.? ?)?(?:[A-Z]{2,8} )?("
                    + NUMBER + ")");

    private static final int SHORTEST = 4;

    private ContractNumbers() {}

    static List<Numbered> in(String words) {
        List<Numbered> numbers = new ArrayList<>();
        Matcher introduced = INTRODUCED.matcher(words);
        Matcher another = AND_ANOTHER.matcher(words);
        int from = 0;
        while (introduced.find(from)) {
            add(number(introduced), introduced.start(), introduced.end(), numbers);
            from = introduced.end();
            while (another.region(from, words.length()).lookingAt()) {
                add(another.group(1), introduced.start(), another.end(), numbers);
                from = another.end();
            }
        }
        return numbers;
    }

    private static String number(Matcher introduced) {
        return IntStream.rangeClosed(1, introduced.groupCount())
                .mapToObj(introduced::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static void add(String number, int introduction, int end, List<Numbered> numbers) {
        if (number.length() >= SHORTEST) {
            numbers.add(new Numbered(number, introduction, end));
        }
    }

    private static Pattern gapped(String pattern) {
        return WordEdges.compile(pattern.replace(" ?", "\\s{0,4}").replace(" ", "\\s{1,4}"));
    }

    /**
     * A number and where it stands in a passage's words.
     *
     * @param introduction where the word {@code Grant} or {@code Contract} before it begins
     */
    record Numbered(String number, int introduction, int end) {}
}
