package org.sekisho.finding.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.quantity.UcumCode.UnitScale;

/**
 * A unit, known by its UCUM code: {@code km}, {@code W.m-1.K-1}, {@code [psi]}. Equal units have the same code; whether
 * two units measure the same thing is another question, which {@link #sameDimension} answers.
 *
 * <p>What is counted has the unit {@link #COUNT}. Shares are apart from counts: 5 layers are no 500 %. What UCUM has no
 * unit for is in braces, as UCUM wants it, and compares only with itself: {@code {qubit}}, {@code {frame}.s-1}. Levels
 * ({@code dB}, {@code dB{m}}, {@code [pH]}) are not converted into anything.
 */
public final class UnitOfMeasure {

    /** Things counted. */
    public static final UnitOfMeasure COUNT = new UnitOfMeasure("1", UnitScale.ONE);

    private static final MathContext DIGITS = new MathContext(14);

    private static final Map<String, Optional<UnitOfMeasure>> KNOWN = new ConcurrentHashMap<>();

    /** Codes come from filings as well as from lists; a filing must not be able to fill the memory. */
    private static final int MOST_KNOWN = 20_000;

    private final String code;
    private final UnitScale scale;
    private final String dimension;

    private UnitOfMeasure(String code, UnitScale scale) {
        this.code = code;
        this.scale = scale;
        this.dimension = scale.dimensionName();
    }

    /** The unit that is written so, as people write it ({@code km/h}, {@code キロメートル}) or in UCUM, if it is one. */
    public static Optional<UnitOfMeasure> parse(String writtenOrUcum) {
        String written = writtenOrUcum.strip();
        if (written.equals(COUNT.code)) {
            return Optional.of(COUNT);
        }
        return UnitReader.whole(written).or(() -> of(written));
    }

    /** The unit with a UCUM code. */
    static Optional<UnitOfMeasure> of(String code) {
        Optional<UnitOfMeasure> known = KNOWN.get(code);
        if (known == null) {
            known = Optional.ofNullable(read(code));
            if (KNOWN.size() < MOST_KNOWN) {
                KNOWN.put(code, known);
            }
        }
        return known;
    }

    private static @Nullable UnitOfMeasure read(String code) {
        if (code.equals(COUNT.code)) {
            return COUNT;
        }
        return UcumCode.scale(code).map(scale -> new UnitOfMeasure(code, scale)).orElse(null);
    }

    /** The UCUM code. */
    public String code() {
        return code;
    }

    /**
     * Whether values in both can be compared. A share of no stated kind ({@code %}) compares with one by weight, volume
     * or substance, since texts and laws often leave it out; two that are stated must be the same. So do revolutions with
     * what is done so often a minute.
     */
    public boolean sameDimension(UnitOfMeasure other) {
        return dimension.equals(other.dimension)
                || turnsAndTimes(this, other)
                || turnsAndTimes(other, this)
                || plainShareAndShare(this, other)
                || plainShareAndShare(other, this);
    }

    /** Revolutions are written in rpm, or as {@code min-1}; a frequency in Hz is none. */
    private static boolean turnsAndTimes(UnitOfMeasure one, UnitOfMeasure other) {
        return one.dimension.contains("{rev}")
                && other.code.matches("(?:min|s|h)-1")
                && one.dimension.replaceAll("·?\\{rev}·?", "").equals(other.dimension);
    }

    private static boolean plainShareAndShare(UnitOfMeasure one, UnitOfMeasure other) {
        return one.dimension.equals(UcumCode.SHARE) && other.dimension.startsWith(UcumCode.SHARE);
    }

    /** A value of this unit in another, or nothing if they measure different things. */
    public Optional<Double> convertTo(UnitOfMeasure other, double value) {
        if (!sameDimension(other)) {
            return Optional.empty();
        }
        if (code.equals(other.code)) {
            return Optional.of(value);
        }
        double converted = (value * scale.factor() + scale.offset() - other.scale.offset()) / other.scale.factor();
        return Double.isFinite(converted) ? Optional.of(rounded(converted)) : Optional.empty();
    }

    /** Without the last digits, which are the computer's and not the text's. */
    private static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnitOfMeasure unit && unit.code.equals(code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** The code, which is made from our table and never from an applicant's words. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s (%s)", code, dimension);
    }
}
