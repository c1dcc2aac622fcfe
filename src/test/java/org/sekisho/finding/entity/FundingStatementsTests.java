package org.sekisho.finding.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.finding.entity.Entities.StateFunding;
import org.sekisho.intake.filing.Section;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/** How much of what is known to stand in statements is found, and how much that does not. */
class FundingStatementsTests {

    private static final StateFundingFinder FINDER = new StateFundingFinder();

    private static final List<Statement> STATEMENTS =
            lines("statements.txt").map(Statement::of).toList();

    /** Names of bodies that a sentence in English has as they stand in the file. */
    private static final List<String> BODIES = lines("public-bodies.tsv")
            .map(line -> line.split("\t")[0])
            .filter(name -> name.matches("(?:Department|National|Office|Defense|Federal|Bureau|Army|Naval|Air) .*"))
            .toList();

    @Test
    void knowsMoreThanTwoHundredStatements() {
        assertThat(STATEMENTS).hasSizeGreaterThanOrEqualTo(200);
    }

    @Test
    void noticesAllStatements() {
        assertThat(STATEMENTS)
                .allSatisfy(statement -> assertThat(found(statement.words()))
                        .as(statement.words())
                        .isNotEmpty());
    }

    @Test
    void findsNumbersOfAwards() {
        Figures figures = Figures.of(Statement::numbers, StateFunding::contract);

        assertThat(2 * figures.precision() * figures.recall() / (figures.precision() + figures.recall()))
                .as(figures.toString())
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void findsAgenciesByTheirOneName() {
        Figures figures = Figures.of(Statement::bodies, StateFunding::body);

        assertThat(figures.recall()).as(figures.toString()).isGreaterThanOrEqualTo(0.92);
        assertThat(figures.precision()).as(figures.toString()).isGreaterThanOrEqualTo(0.95);
    }

    /** Whatever body employs those who made an invention, it is named, and their employer alone. */
    @Property(tries = 400)
    void namesTheStateThatEmploysThoseWhoMadeTheInvention(@ForAll Random random) {
        String body = any(random, BODIES);
        String words = "%s %s by %s %s %s%s"
                .formatted(
                        any(
                                random,
                                List.of(
                                        "The invention described herein was",
                                        "This invention was",
                                        "The present work was")),
                        any(
                                random,
                                List.of(
                                        "made",
                                        "conceived",
                                        "developed",
                                        "invented",
                                        "made in the performance of duties")),
                        any(random, List.of("an", "several", "one or more", "at least one")),
                        any(random, List.of("employee of", "employees of", "persons employed by")),
                        any(random, List.of("the ", "the U.S. ")) + body,
                        any(
                                random,
                                List.of(
                                        ".",
                                        " and may be manufactured and used by or for the Government.",
                                        ", who assigned it.")));

        assertThat(found(words)).as(words).extracting(StateFunding::body).containsExactly(body);
        assertThat(found("The samples were taken by an employee of the %s.".formatted(body)))
                .isEmpty();
    }

    /** However several payers and their numbers are told together, each number is that of its payer. */
    @Property(tries = 400)
    void givesEachNumberToItsPayer(@ForAll Random random) {
        String one = any(random, BODIES);
        String other =
                any(random, BODIES.stream().filter(body -> !body.equals(one)).toList());
        String first = number(random);
        String second = number(random);
        String third = number(random);
        String words = any(
                random,
                List.of(
                        "This work was supported by %1$s grants %3$s and %4$s, and by the %2$s under award %5$s.",
                        "The Government has rights in this invention under Grant Nos. %3$s (%1$s) and %5$s (%2$s).",
                        "This invention was made with government support under contract nos. %3$s and %5$s by the %1$s and the %2$s, respectively.",
                        "This work was funded by the %1$s and the %2$s under grants %3$s and %5$s, respectively.",
                        "This invention was made with government support under grant %3$s awarded by the %1$s and grant %5$s awarded by the %2$s."));

        assertThat(found(words.formatted(one, other, first, second, third)))
                .as(words.formatted(one, other, first, second, third))
                .filteredOn(paid -> paid.contract() != null)
                .filteredOn(paid -> !second.equals(paid.contract()))
                .extracting(paid -> paid.body() + " " + paid.contract())
                .containsExactlyInAnyOrder(one + " " + first, other + " " + third);
    }

    private static String number(Random random) {
        return any(random, List.of("W911NF-%02d-1-%04d", "DE-AC02-%02dCH%04d", "N000%02d-06-1-%04d", "ECCS-%02d%05d"))
                .formatted(10 + random.nextInt(90), 1000 + random.nextInt(9000));
    }

    private static String any(Random random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    @ParameterizedTest
    @MethodSource("innocents")
    void takesNoInnocentSentenceForAStatement(String words) {
        assertThat(found(words)).isEmpty();
    }

    static Stream<String> innocents() {
        return lines("innocents.txt");
    }

    private static List<StateFunding> found(String words) {
        var span = new TextSpan(0, words.length());
        var passage = new Passage(Section.DESCRIPTION, "", "", "filing.xml", 0, span, words, false);
        return FINDER.in(new FilingText("und", words, List.of(passage)));
    }

    private static Stream<String> lines(String file) {
        try (InputStream bytes = Objects.requireNonNull(FundingStatementsTests.class.getResourceAsStream(file))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Statement(String words, Set<String> numbers, Set<String> bodies) {

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

    /** What is right of all that was found, and of all that there is. */
    private record Figures(double precision, double recall, Set<String> missed, Set<String> invented) {

        static Figures of(Function<Statement, Set<String>> expected, Function<StateFunding, String> value) {
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
            return new Figures(right / found.size(), right / all.size(), missed, invented);
        }

        private static Set<String> without(Set<String> some, Set<String> others) {
            return some.stream().filter(one -> !others.contains(one)).collect(Collectors.toSet());
        }
    }
}
