package org.sekisho.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTreeTests {

    @ParameterizedTest
    @CsvSource({"2,[2]", "5,[]", "999999,[]"})
    void takesWhatTheFormatMarksAsReference(int marked, String expected) {
        List<Claim> claims = ClaimTree.of(List.of(
                new ClaimTree.Written(2, List.of(), "A pump."),
                new ClaimTree.Written(5, List.of(marked), "A pump."),
                new ClaimTree.Written(7, List.of(), "A pump.")));

        assertThat(claims.get(1).dependsOn()).hasToString(expected);
    }

    @Test
    void refersOnlyToClaimsThatThereAreAndThatStandBefore() {
        List<Claim> claims = ClaimTree.of(List.of(
                written(3, "A pump of claims 1 to 900000."),
                written(4, "A pump of claims 2 to 900000."),
                written(9, "A pump of any preceding claim.")));

        assertThat(claims)
                .containsExactly(new Claim(3, List.of()), new Claim(4, List.of(3)), new Claim(9, List.of(3, 4)));
    }

    /** Forty kilobytes once took two gigabytes. */
    @Test
    void refersToNoMoreClaimsThanThereAre() {
        List<Claim> claims = ClaimTree.of(IntStream.range(0, 400)
                .mapToObj(i -> new ClaimTree.Written(
                        999_999, List.of(1), "A pump of any of the preceding claims or claims 1 to 999999."))
                .toList());

        assertThat(claims).hasSize(400).allMatch(Claim::independent).noneMatch(Claim::unfollowed);
    }

    @Test
    void saysOfEachClaimThatItWasNotFollowedBehindTheMost() {
        List<Claim> claims = ClaimTree.of(IntStream.rangeClosed(1, 20_000)
                .mapToObj(i -> written(i, "A pump" + (i % 1000 == 0 ? "." : " of any of the preceding claims.")))
                .toList());

        assertThat(claims.stream().mapToInt(claim -> claim.dependsOn().size()).sum())
                .isBetween(ClaimTree.MOST_REFERENCES, ClaimTree.MOST_REFERENCES + 20_000);
        assertThat(claims.subList(1, 20_000))
                .allMatch(claim -> claim.number() % 1000 == 0
                        ? claim.independent() && !claim.unfollowed()
                        : claim.independent() == claim.unfollowed());
    }

    @Test
    void takesTimeInProportionToTheWords() {
        List<ClaimTree.Written> written = IntStream.rangeClosed(1, 1_000)
                .mapToObj(i -> written(i, i < 1_000 ? "A pump." : "claims 1 to 999, 1-999 or ".repeat(100_000)))
                .toList();

        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(ClaimTree.of(written).get(999).dependsOn()).hasSize(999));
    }

    @Property
    void readsAnyWordsAtAll(@ForAll String before, @ForAll String behind) {
        List<Claim> claims = ClaimTree.of(
                List.of(written(1, behind), written(2, before + " claim 1 " + behind), written(3, before)));

        assertThat(claims).allMatch(claim -> claim.dependsOn().stream().allMatch(other -> other < claim.number()));
    }

    private static ClaimTree.Written written(int number, String words) {
        return new ClaimTree.Written(number, List.of(), words);
    }
}
