package org.sekisho.finding.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.finding.entity.Entities.StateFunding;

/** How much of what is known to stand in statements is found, and how much that does not. */
class FundingStatementsTests {

    /** Names of bodies that a sentence in English has as they stand in the file. */
    private static final List<String> BODIES = FundingFigures.lines("public-bodies.tsv")
            .map(line -> line.split("\t")[0])
            .filter(name -> name.matches("(?:Department|National|Office|Defense|Federal|Bureau|Army|Naval|Air) .*"))
            .toList();

    @Test
    void knowsMoreThanTwoHundredStatements() {
        assertThat(FundingFigures.STATEMENTS).hasSizeGreaterThanOrEqualTo(200);
    }

    @Test
    void noticesAllStatements() {
        assertThat(FundingFigures.STATEMENTS)
                .allSatisfy(statement -> assertThat(FundingFigures.found(statement.words()))
                        .as(statement.words())
                        .isNotEmpty());
    }

    @Test
    void findsNumbersOfAwards() {
        FundingFigures figures = FundingFigures.ofNumbers();

        assertThat(figures.f1()).as(figures.toString()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void findsAgenciesByTheirOneName() {
        FundingFigures figures = FundingFigures.ofBodies();

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

        assertThat(FundingFigures.found(words))
                .as(words)
                .extracting(StateFunding::body)
                .containsExactly(body);
        assertThat(FundingFigures.found("The samples were taken by an employee of the %s.".formatted(body)))
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

        assertThat(FundingFigures.found(words.formatted(one, other, first, second, third)))
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
        assertThat(FundingFigures.found(words)).isEmpty();
    }

    static Stream<String> innocents() {
        return FundingFigures.lines("innocents.txt");
    }
}
