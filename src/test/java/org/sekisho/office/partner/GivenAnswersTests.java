package org.sekisho.office.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.partner.GivenAnswers.Given;

/** What somebody can tell from answers about one filing, whose every other they know. */
class GivenAnswersTests {

    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final int SEQUENCES = 10_000;
    private static final int OTHERS = 120;

    /** An office that holds the filing, or does not; partners may ask it what they like. */
    private static final class Asked {

        private final List<Given> given = new ArrayList<>();
        private final DiscreteLaplace noise;
        private final boolean holds;
        private int refused;

        Asked(long seed, boolean holds) {
            this.noise = new DiscreteLaplace(new Random(seed), GivenAnswers.SCALE);
            this.holds = holds;
        }

        /** @param finds whether the entry finds the filing */
        OptionalLong answer(String entry, boolean finds) {
            try {
                Given answer = new GivenAnswers(given)
                        .answer(entry, "all", () -> OTHERS + (holds && finds ? 1 : 0), noise, NOW);
                given.add(answer);
                return OptionalLong.of(answer.count());
            } catch (RefusedException no) {
                assertThat(no.reason()).isEqualTo(Why.BUDGET_SPENT);
                refused++;
                return OptionalLong.empty();
            }
        }

        /** What an answer speaks for, as far as one answer can: that the filing is there, or that it is not. */
        int speaks(String entry) {
            OptionalLong answer = answer(entry, true);
            return answer.isEmpty() ? 0 : answer.getAsLong() > OTHERS ? 1 : -1;
        }
    }

    /** How much more often somebody says that the filing is there when it is than when it is not; the lot is the same for both. */
    private static double advantage(String attack, ToIntFunction<Asked> speaks) {
        int more = 0;
        for (long sequence = 0; sequence < SEQUENCES; sequence++) {
            more += speaks.applyAsInt(new Asked(sequence, true)) > 0 ? 1 : 0;
            more -= speaks.applyAsInt(new Asked(sequence, false)) > 0 ? 1 : 0;
        }
        double advantage = (double) more / SEQUENCES;
        System.out.printf("%s: advantage %.4f over %,d sequences%n", attack, advantage, SEQUENCES);
        return advantage;
    }

    @Test
    void boundWhatAnybodyLearnsWhateverTheyAsk() {
        assertThat(Math.tanh(1.0 / (2 * GivenAnswers.SCALE))).isLessThanOrEqualTo(0.025);
        assertThat(Math.tanh((double) GivenAnswers.A_YEAR / (2 * GivenAnswers.SCALE)))
                .isLessThanOrEqualTo(0.245);

        double sampled = 3 * Math.sqrt(0.025 / SEQUENCES);
        assertThat(advantage("one question", office -> office.speaks("a"))).isLessThan(0.025 + sampled);
        assertThat(advantage("averaging", GivenAnswersTests::averaging)).isLessThan(0.025 + sampled);
        assertThat(advantage("differencing", GivenAnswersTests::differencing)).isLessThan(0.025 + sampled);
        assertThat(advantage("enumerating", GivenAnswersTests::enumerating)).isLessThan(0.245);
        assertThat(advantage("colluding", GivenAnswersTests::colluding)).isLessThan(0.245);
    }

    /** The same question, as often as one likes. */
    private static int averaging(Asked office) {
        int sum = 0;
        for (int time = 0; time < 40; time++) {
            sum += office.speaks("the same");
        }
        assertThat(office.refused).isZero();
        return sum;
    }

    /** All, less all but the one. */
    private static int differencing(Asked office) {
        long all = office.answer("all", true).orElseThrow();
        long others = office.answer("all but one", false).orElseThrow();
        return all > others ? 1 : -1;
    }

    /** One entry after another that finds the filing, until no more are answered. */
    private static int enumerating(Asked office) {
        int sum = 0;
        for (int entry = 0; entry < 15; entry++) {
            sum += office.speaks("entry " + entry);
        }
        assertThat(office.refused).isEqualTo(15 - GivenAnswers.A_YEAR);
        return sum;
    }

    /** Three partners, each with the others' questions and with some of their own. */
    private static int colluding(Asked office) {
        int sum = 0;
        for (int partner = 0; partner < 3; partner++) {
            for (int entry = 0; entry < 6; entry++) {
                sum += office.speaks(entry < 2 ? "of all " + entry : "of " + partner + " " + entry);
            }
        }
        assertThat(office.given.stream().filter(Given::spent)).hasSize(GivenAnswers.A_YEAR);
        return sum;
    }

    @Test
    void areTenAYearForAllPartnersAndTheSameOneMore() {
        Asked office = new Asked(1, true);
        enumerating(office);
        assertThat(office.answer("entry 3", true)).as("it was told").isPresent();
        GivenAnswers all = new GivenAnswers(office.given);
        DiscreteLaplace noise = new DiscreteLaplace(new Random(1), GivenAnswers.SCALE);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> all.answer("entry 3", "more", () -> 1, noise, NOW.plusSeconds(364L * 86_400)));
        assertThat(all.answer("entry 3", "more", () -> 1, noise, NOW.plusSeconds(366L * 86_400))
                        .spent())
                .isTrue();
    }
}
