package org.sekisho.finding.quantity;

import java.util.Map;
import java.util.TreeMap;

/** How big a unit is: {@code base = factor * value + offset}, in base units of the dimension, which is given by powers. */
record UnitScale(double factor, double offset, Map<String, Integer> dimension) {

    static final UnitScale ONE = new UnitScale(1, 0, Map.of());

    UnitScale {
        dimension = Map.copyOf(dimension);
    }

    static UnitScale number(double factor) {
        return new UnitScale(factor, 0, Map.of());
    }

    /** Something that only compares with itself: a level in dBm, a qubit. */
    static UnitScale ofItsOwn(String kind) {
        return new UnitScale(1, 0, Map.of(kind, 1));
    }

    /** The two multiplied. Only a unit that stands alone keeps its zero: °C is a temperature, °C/min a difference. */
    UnitScale times(UnitScale other, int power) {
        Map<String, Integer> sum = new TreeMap<>(dimension);
        other.dimension.forEach((base, exponent) -> sum.merge(base, exponent * power, Integer::sum));
        sum.values().removeIf(exponent -> exponent == 0);
        boolean alone = this == ONE && power == 1;
        return new UnitScale(factor * Math.pow(other.factor, power), alone ? other.offset : 0, sum);
    }

    String dimensionName() {
        StringBuilder name = new StringBuilder();
        new TreeMap<>(dimension).forEach((base, power) -> {
            name.append(name.isEmpty() ? "" : "·").append(base).append(power == 1 ? "" : "^" + power);
        });
        return name.isEmpty() ? "1" : name.toString();
    }
}
