package org.sekisho.finding.matching;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/**
 * An arbitrary that equals itself alone. jqwik looks up the generator of one that is chosen among many by equality, for which
 * it compares whole trees of them, and that takes longer than what is tried.
 */
final class Itself<T> extends ArbitraryDecorator<T> {

    private final Arbitrary<T> arbitrary;

    private Itself(Arbitrary<T> arbitrary) {
        this.arbitrary = arbitrary;
    }

    static <T> Arbitrary<T> of(Arbitrary<T> arbitrary) {
        return new Itself<>(arbitrary);
    }

    @Override
    protected Arbitrary<T> arbitrary() {
        return arbitrary;
    }
}
