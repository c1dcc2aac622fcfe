package org.sekisho.screening;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Weights of {@link RankScore}. Only their proportions matter.
 *
 * @param independentClaim words in an independent claim
 * @param claim words in another claim
 * @param symbol a symbol of the office
 * @param firstPage words in title or abstract
 * @param party a party of the filing, or its statement on government interest
 * @param description words in the description
 * @param background words under a heading that speaks of what others did
 * @param morePlaces how much the natural logarithm of the number of places adds
 * @param negated what is left of a place where the words are denied, {@code without a gyroscope}
 * @param ofOthers what is left of a place that speaks of what others did, {@code unlike conventional radar}
 * @param notStated what is left of an entry if what it requires besides is not stated
 * @param near what is left of an entry that is found only because an amount comes near its limit or may be within it
 * @param otherEntries what an entry adds that is not the best of its filing
 */
@Validated
@ConfigurationProperties(value = "sekisho.ranking", ignoreUnknownFields = false)
public record RankWeights(
        @DefaultValue("6") @Positive double independentClaim,
        @DefaultValue("5") @Positive double claim,
        @DefaultValue("5") @Positive double symbol,
        @DefaultValue("4") @Positive double firstPage,
        @DefaultValue("3") @Positive double party,
        @DefaultValue("2") @Positive double description,
        @DefaultValue("1") @Positive double background,
        @DefaultValue("0.25") @PositiveOrZero double morePlaces,
        @DefaultValue("0.2") @PositiveOrZero @Max(1) double negated,
        @DefaultValue("0.4") @PositiveOrZero @Max(1) double ofOthers,
        @DefaultValue("0.5") @PositiveOrZero @Max(1) double notStated,
        @DefaultValue("0.4") @PositiveOrZero @Max(1) double near,
        @DefaultValue("0.1") @PositiveOrZero @Max(1) double otherEntries) {

    /** The weights that hold where an office sets none. */
    public static final RankWeights STANDARD = new RankWeights(6, 5, 5, 4, 3, 2, 1, 0.25, 0.2, 0.4, 0.5, 0.4, 0.1);
}
