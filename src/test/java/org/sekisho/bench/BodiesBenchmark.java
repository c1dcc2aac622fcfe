package org.sekisho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sekisho.finding.body.BodyComparison;
import org.sekisho.finding.body.BodyName;
import org.sekisho.finding.body.BodyVerdict;

/** Prints how well names are told to be of one body. */
public final class BodiesBenchmark {

    private static final String COUNTING = """
            A pair is told "same" or it is not: precision is the share of those told same that are labelled so, recall the share of
            those labelled same that are told so. Abstained are the pairs told "cannot tell". Wrong by script are pairs labelled
            same and told different, or labelled otherwise and told same. Pairs are invented, by mechanism; other pairs will do
            worse.
            """;

    private static final Path PAIRS = Path.of(System.getProperty("pairs", "src/test/resources/body-pairs.tsv"));

    /** Two names, and what a person says of them. */
    record Pair(String set, String label, String one, String other) {

        static Stream<Pair> all() throws IOException {
            return Files.readAllLines(PAIRS).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Pair(cells[0], cells[1], cells[2], cells[3]));
        }

        String script() {
            return Stream.of(one, other)
                    .map(Pair::script)
                    .distinct()
                    .sorted()
                    .reduce((a, b) -> a + " and " + b)
                    .orElseThrow();
        }

        private static String script(String name) {
            boolean letters = name.codePoints().allMatch(letter -> letter < 0x2e80);
            boolean kana = name.codePoints()
                    .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.KATAKANA);
            return letters ? "Latin" : kana ? "kana" : "kanji";
        }
    }

    /** How many of what. */
    private static final class Tally {

        private int pairs;
        private int same;
        private int told;
        private int right;
        private int abstained;
        private int wrong;

        private void add(Pair pair, String verdict) {
            boolean isSame = pair.label.equals("same");
            boolean toldSame = verdict.equals("same");
            pairs++;
            same += isSame ? 1 : 0;
            told += toldSame ? 1 : 0;
            right += isSame && toldSame ? 1 : 0;
            abstained += verdict.equals("cannot tell") ? 1 : 0;
            wrong += toldSame != isSame && !verdict.equals("cannot tell") ? 1 : 0;
        }

        @Override
        public String toString() {
            return "pairs %4d  P %.3f  R %.3f  abstained %3d  wrong %3d (%.3f)"
                    .formatted(
                            pairs,
                            told == 0 ? 1.0 : (double) right / told,
                            same == 0 ? 1.0 : (double) right / same,
                            abstained,
                            wrong,
                            (double) wrong / pairs);
        }
    }

    public static void main(String[] arguments) throws IOException {
        System.out.println(COUNTING);
        pairs(List.of(arguments).contains("tell"));
    }

    static String verdict(BodyVerdict verdict) {
        return verdict instanceof BodyVerdict.Same
                ? "same"
                : verdict instanceof BodyVerdict.Different ? "different" : "cannot tell";
    }

    private static void pairs(boolean tells) throws IOException {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (Pair pair : Pair.all().filter(pair -> !pair.set.equals("rename")).toList()) {
            BodyVerdict told = BodyComparison.of(BodyName.of(pair.one), BodyName.of(pair.other));
            tallies.computeIfAbsent(pair.set, set -> new Tally()).add(pair, verdict(told));
            tallies.computeIfAbsent("all, " + pair.script(), set -> new Tally()).add(pair, verdict(told));
            if (tells && !verdict(told).equals(pair.label)) {
                System.out.printf(
                        "%s: %s told %s (%s): %s | %s%n",
                        pair.set, pair.label, verdict(told), told.words(), pair.one, pair.other);
            }
        }
        tallies.forEach((set, tally) -> System.out.printf("%-24s %s%n", set, tally));
    }
}
