package org.sekisho.bench;

import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.sekisho.finding.body.BodyComparison;
import org.sekisho.finding.body.BodyName;
import org.sekisho.finding.body.BodyRegister;
import org.sekisho.finding.body.BodyVerdict;
import org.sekisho.finding.entity.FundingFigures;
import org.springframework.util.FileSystemUtils;

/** Prints how well names are told to be of one body, and how many names a second are looked up among a million bodies. */
public final class BodiesBenchmark {

    private static final String COUNTING = """
            A pair is told "same" or it is not: precision is the share of those told same that are labelled so, recall the share of
            those labelled same that are told so. Abstained are the pairs told "cannot tell". Wrong by script are pairs labelled
            same and told different, or labelled otherwise and told same. Pairs are invented, by mechanism; other pairs will do
            worse.
            """;

    private static final Path PAIRS = Path.of(System.getProperty("pairs", "src/test/resources/body-pairs.tsv"));
    private static final String HEADING =
            "id,name,other names,legal form,country,corporate number,ror,lei,parent,renamed from,renamed on,source,dated\n";
    private static final int LOOKUPS = 20_000;

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

    public static void main(String[] arguments) throws Exception {
        int bodies = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        boolean tells = arguments.length > 1;
        System.out.println(COUNTING);
        pairs(tells);
        System.out.println(
                "who paid                 " + FundingFigures.ofBodies().told());
        System.out.println(
                "numbers of awards        " + FundingFigures.ofNumbers().told());
        if (bodies > 0) {
            lookUps(bodies);
        }
    }

    private static void pairs(boolean tells) throws IOException {
        Path directory = Files.createTempDirectory("bodies");
        Map<String, Tally> tallies = new LinkedHashMap<>();
        try (BodyRegister register = register(directory)) {
            for (Pair pair : Pair.all().toList()) {
                BodyName one = BodyName.of(pair.one);
                BodyName other = BodyName.of(pair.other);
                BodyVerdict told =
                        pair.set.equals("rename") ? register.compare(one, other) : BodyComparison.of(one, other);
                tallies.computeIfAbsent(pair.set, set -> new Tally()).add(pair, told.answer());
                tallies.computeIfAbsent("all, " + pair.script(), set -> new Tally())
                        .add(pair, told.answer());
                if (tells && !told.answer().equals(pair.label)) {
                    System.out.printf(
                            "%s: %s told %s (%s): %s | %s%n",
                            pair.set, pair.label, told.answer(), told.words(), pair.one, pair.other);
                }
            }
        }
        tallies.forEach((set, tally) -> System.out.printf("%-24s %s%n", set, tally));
    }

    /** A register in which the first of each pair of renames labelled same was renamed to the second. */
    private static BodyRegister register(Path directory) throws IOException {
        Path file = directory.resolve("bodies.csv");
        StringBuilder rows = new StringBuilder(HEADING);
        int id = 0;
        for (Pair pair : Pair.all()
                .filter(pair -> pair.set.equals("rename") && pair.label.equals("same"))
                .toList()) {
            String now =
                    pair.other.replaceAll("^(?:Dep|Fac|Grad|School|Div|Inst|Lab|Res|Sec).*?, (?=.*University)", "");
            rows.append("\"%d\",\"%s\",,,,,,,,\"%s\",2019-04-01,invented,2026-11-30%n".formatted(id++, now, pair.one));
        }
        Files.writeString(file, rows);
        return BodyRegister.open(file, directory.resolve("index"));
    }

    private static void lookUps(int bodies) throws Exception {
        Path directory = Files.createTempDirectory("bodies");
        Path file = directory.resolve("bodies.csv");
        List<String> names = generated(bodies, file);
        long start = System.nanoTime();
        try (BodyRegister register = BodyRegister.open(file, directory.resolve("index"))) {
            System.out.printf("%n%,d bodies: index made in %.0f s%n", bodies, (System.nanoTime() - start) / 1e9);
            find(register, names.subList(0, LOOKUPS / 10));
            System.gc();
            long used =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            var threads = ManagementFactory.getThreadMXBean();
            long processor = threads.getCurrentThreadCpuTime();
            start = System.nanoTime();
            int found = find(register, names);
            double seconds = (System.nanoTime() - start) / 1e9;
            double busy = (threads.getCurrentThreadCpuTime() - processor) / 1e9;
            System.out.printf(
                    "%,d names looked up on one thread: %,.0f a second, %,.0f a second of processor, %,d found; heap before %d MB%n",
                    names.size(), names.size() / seconds, names.size() / busy, found, used >> 20);
        }
        FileSystemUtils.deleteRecursively(directory);
    }

    private static int find(BodyRegister register, List<String> names) {
        return (int) names.stream()
                .filter(name -> !register.named(BodyName.of(name)).isEmpty())
                .count();
    }

    /** Writes bodies, and returns names to look up: one of two is of a body, written otherwise. */
    private static List<String> generated(int bodies, Path file) throws IOException {
        Random random = new Random(36);
        List<String> sought = new ArrayList<>();
        List<String> kanji = "青 霧 島 山 川 浜 田 原 藤 松 竹 梅 北 南 東 西 高 長 大 小 中 上 下 石 岩 金 銀 鉄 水 木"
                .lines()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .toList();
        List<String> trades = List.of("電機", "化学工業", "精機", "製薬", "電子", "光学", "建設", "商事", "食品", "運輸");
        List<String> syllables = List.of(
                "ka", "mi", "tor", "ven", "sal", "or", "din", "ex", "pra", "lum", "bor", "gan", "hel", "ist", "jor",
                "qua");
        List<String> kinds = List.of(
                "Systems Inc.",
                "Optics GmbH",
                "Materials Ltd.",
                "University",
                "Institute of Technology",
                "Pharma AG",
                "Robotics LLC");
        try (Writer rows = Files.newBufferedWriter(file)) {
            rows.write(HEADING);
            for (int id = 0; id < bodies; id++) {
                boolean japanese = id % 2 == 0;
                String proper = (japanese ? word(kanji, 4, random) : capital(word(syllables, 4, random)));
                String kind =
                        japanese ? trades.get(random.nextInt(trades.size())) : kinds.get(random.nextInt(kinds.size()));
                String name = japanese ? "株式会社" + proper + kind : proper + " " + kind;
                rows.write("B%d,%s,%s,,,,,,,,,generated,\n".formatted(id, name, japanese ? "" : proper + " Group"));
                if (id % Math.max(1, bodies / (LOOKUPS / 2)) == 0 && sought.size() < LOOKUPS) {
                    sought.add(japanese ? proper + kind : name.toUpperCase(java.util.Locale.ROOT));
                    sought.add(
                            japanese
                                    ? word(kanji, 5, random) + "製鋼"
                                    : capital(word(syllables, 5, random)) + " Brewery");
                }
            }
        }
        return sought;
    }

    private static String word(List<String> parts, int count, Random random) {
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < count; at++) {
            word.append(parts.get(random.nextInt(parts.size())));
        }
        return word.toString();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
