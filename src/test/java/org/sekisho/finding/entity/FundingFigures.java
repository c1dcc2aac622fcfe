package org.sekisho.finding.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.finding.entity.Entities.StateFunding;
import org.sekisho.intake.filing.Section;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/** Precision and recall of what is told of our own statements of funding: numbers of awards, and bodies by their one name. */
public record FundingFigures(double precision, double recall, Set<String> missed, Set<String> invented) {

    private static final StateFundingFinder FINDER = new StateFundingFinder();

    static final List<Statement> STATEMENTS =
            lines("statements.txt").map(Statement::of).toList();

    public static FundingFigures ofNumbers() {
        return of(Statement::numbers, StateFunding::contract);
    }

    public static FundingFigures ofBodies() {
        return of(Statement::bodies, StateFunding::body);
    }

    double f1() {
        return 2 * precision * recall / (precision + recall);
    }

    /** The figures in a line. */
    public String told() {
        return "%d statements  P %.3f  R %.3f  F1 %.3f".formatted(STATEMENTS.size(), precision, recall, f1());
    }

    private static FundingFigures of(Function<Statement, Set<String>> expected, Function<StateFunding, String> value) {
        Set<String> all = new HashSet<>();
        Set<String> found = new HashSet<>();
        for (Statement statement : STATEMENTS) {
            expected.apply(statement).forEach(one -> all.add(one + " in " + statement.words()));
            found(statement.words()).stream()
                    .map(value)
                    .filter(Objects::nonNull)
                    .forEach(one -> found.add(one + " in " + statement.words()));
        }
        Set<String> missed = without(all, found);
        Set<String> invented = without(found, all);
        double right = all.size() - missed.size();
        return new FundingFigures(right / found.size(), right / all.size(), missed, invented);
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        return some.stream().filter(one -> !others.contains(one)).collect(Collectors.toSet());
    }

    static List<StateFunding> found(String words) {
        var span = new TextSpan(0, words.length());
        var passage = new Passage(Section.DESCRIPTION, "", "", "filing.xml", 0, span, words, false, null);
        return FINDER.in(new FilingText("und", words, List.of(passage)));
    }

    static Stream<String> lines(String file) {
        try (InputStream bytes = Objects.requireNonNull(FundingFigures.class.getResourceAsStream(file))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Statement(String words, Set<String> numbers, Set<String> bodies) {

        static Statement of(String line) {
            String[] columns = line.split("\\|", -1);
            return new Statement(columns[0].strip(), set(columns[1]), set(columns[2]));
        }

        private static Set<String> set(String column) {
            return Arrays.stream(column.split(";"))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .collect(Collectors.toSet());
        }
    }
}
