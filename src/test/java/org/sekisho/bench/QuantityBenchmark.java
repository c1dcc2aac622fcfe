package org.sekisho.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.stream.Stream;
import org.sekisho.Corpus;
import org.sekisho.bench.QuantityLabels.Label;
import org.sekisho.bench.QuantityLabels.Paragraph;
import org.sekisho.finding.quantity.Numeral;
import org.sekisho.finding.quantity.Numerals;
import org.sekisho.finding.quantity.Quantity.Amount;
import org.sekisho.finding.quantity.QuantityFinder;
import org.sekisho.finding.quantity.UnitOfMeasure;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.reading.gazette.CorpusFilings;
import org.sekisho.reading.passage.TextSpan;

/** Prints how well quantities are found in texts in which people marked them. */
public final class QuantityBenchmark {

    private static final String COUNTING = """
            A number that people marked is found if a number of ours lies at an overlapping place in the same paragraph,
            has the same value (the attribute where there is one, or else what is written, read as a number; 1e-9 of
            difference) and the same unit (the attribute, or else what is written, parsed; one of it must be one of ours;
            a bare number must be bare). Each number counts once, both ends of a range and both parts of a tolerance too.
            Words such as "several" are marked and never found. Marked dates are left out; ours on a date are false.
            """;

    /** Codes of the label set that mean something else in UCUM, or nothing. */
    private static final Map<String, String> ATTRIBUTES =
            Map.of("as", "arcsec", "am", "arcmin", "molarity", "mol/l", "grain", "grain", "type'C", "°C");

    private static final int ROUNDS = 10;

    private final QuantityFinder finder = new QuantityFinder();

    private record Tally(int labels, int ours, int right) {

        private Tally plus(Tally other) {
            return new Tally(labels + other.labels, ours + other.ours, right + other.right);
        }

        @Override
        public String toString() {
            double precision = ours == 0 ? 0 : (double) right / ours;
            double recall = labels == 0 ? 0 : (double) right / labels;
            double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
            return "marked %5d  ours %5d  right %5d  precision %.3f  recall %.3f  F1 %.3f"
                    .formatted(labels, ours, right, precision, recall, f1);
        }
    }

    public static void main(String[] arguments) throws IOException {
        new QuantityBenchmark().run();
    }

    private void run() throws IOException {
        System.out.println(COUNTING);
        Tally all = new Tally(0, 0, 0);
        for (Path file : files()) {
            Tally tally = QuantityLabels.in(file).stream().map(this::tally).reduce(new Tally(0, 0, 0), Tally::plus);
            System.out.printf("%-32s %s%n", String.valueOf(file.getFileName()).replace(".training.tei.xml", ""), tally);
            all = all.plus(tally);
        }
        System.out.printf("%-32s %s%n", "all", all);
        time(files().stream()
                .flatMap(file -> QuantityLabels.in(file).stream())
                .map(Paragraph::words)
                .toList());
        time(filings());
    }

    /** In processor time on one thread, once the compiler has done its work. */
    private void time(List<String> texts) {
        long words = texts.stream()
                .mapToLong(text -> new StringTokenizer(text).countTokens())
                .sum();
        var threads = ManagementFactory.getThreadMXBean();
        double milliseconds = Double.MAX_VALUE;
        long quantities = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = threads.getCurrentThreadCpuTime();
            quantities =
                    texts.stream().mapToLong(text -> finder.in(text).size()).sum();
            milliseconds = Math.min(milliseconds, (threads.getCurrentThreadCpuTime() - start) / 1e6);
        }
        System.out.printf(
                "%n%,d words, %,d quantities: %.2f ms for 8,000 words (best of %d rounds)%n",
                words, quantities, milliseconds * 8_000 / words, ROUNDS);
    }

    /** Paragraphs of American filings. */
    private static List<String> filings() throws IOException {
        return CorpusFilings.of("us-xml").stream()
                .flatMap(filing -> filing.text().stream())
                .map(TextBlock::words)
                .toList();
    }

    private static List<Path> files() {
        return Corpus.items("labels-quantities").stream()
                .map(Corpus.Item::path)
                .filter(path -> path.toString().contains("/quantities/corpus/final/"))
                .sorted()
                .toList();
    }

    private Tally tally(Paragraph paragraph) {
        List<Amount> ours = finder.in(paragraph.words()).stream()
                .flatMap(quantity -> quantity.amounts().stream())
                .toList();
        List<Amount> unused = new ArrayList<>(ours);
        int right = 0;
        for (Label label : paragraph.labels()) {
            Optional<Amount> match =
                    unused.stream().filter(amount -> isRight(label, amount)).findFirst();
            match.ifPresent(unused::remove);
            right += match.isPresent() ? 1 : 0;
        }
        return new Tally(paragraph.labels().size(), ours.size(), right);
    }

    private static boolean isRight(Label label, Amount amount) {
        return overlap(label.place(), amount.number()) && sameValue(label, amount) && sameUnit(label, amount);
    }

    private static boolean sameValue(Label label, Amount amount) {
        return value(label).filter(value -> close(value, amount.value())).isPresent();
    }

    private static boolean sameUnit(Label label, Amount amount) {
        return unit(label)
                .flatMap(unit -> amount.unit().convertTo(unit, 1))
                .filter(one ->
                        close(one, amount.unit().convertTo(amount.unit(), 1).orElse(0.0)))
                .isPresent();
    }

    private static Optional<Double> value(Label label) {
        return Stream.of(Optional.ofNullable(label.value()), Optional.of(label.written()))
                .flatMap(Optional::stream)
                .flatMap(text -> {
                    List<Numeral> numerals = Numerals.in(text);
                    boolean whole = numerals.size() == 1 && numerals.get(0).start() == 0;
                    return whole ? Stream.of(numerals.get(0).value()) : Stream.empty();
                })
                .findFirst();
    }

    private static Optional<UnitOfMeasure> unit(Label label) {
        return Optional.ofNullable(label.unit())
                .map(unit -> UnitOfMeasure.parse(ATTRIBUTES.getOrDefault(unit.attribute(), unit.attribute()))
                        .or(() -> UnitOfMeasure.parse(unit.written())))
                .orElse(Optional.of(UnitOfMeasure.COUNT));
    }

    private static boolean close(double one, double other) {
        return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
    }

    private static boolean overlap(TextSpan one, TextSpan other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
