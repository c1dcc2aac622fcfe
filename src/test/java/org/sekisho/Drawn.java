package org.sekisho;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * How much a test tries, and from which seed what it tries is drawn. In every build it is a small part, always the same; {@code
 * src/test/all.sh --full}, which sets {@code tests.full}, tries all of it and draws anew. {@code -Dtests.seed=} draws what another
 * build drew.
 */
public final class Drawn {

    /** Printed at the first draw; of a build that is not full it is one number for ever. */
    public static final long SEED = seed();

    private static final int SMALL = 3;

    private Drawn() {}

    /** Every third of many things of one kind, in their order; in the full form all of them. */
    public static <T> List<T> of(List<T> all) {
        return each(SMALL, all);
    }

    /** The first of so many, and so on, in their order; in the full form all of them. */
    public static <T> List<T> each(int step, List<T> all) {
        return isFull()
                ? all
                : IntStream.range(0, all.size())
                        .filter(at -> at % step == 0)
                        .mapToObj(all::get)
                        .toList();
    }

    /** How many of so many are tried at the least. */
    public static int of(int all) {
        return isFull() ? all : all / SMALL;
    }

    private static boolean isFull() {
        return System.getProperty("tests.full") != null;
    }

    private static long seed() {
        long seed = Long.getLong("tests.seed", isFull() ? new SecureRandom().nextLong() : 20_784_000);
        System.out.printf("Random tests draw from -Dtests.seed=%d%n", seed);
        return seed;
    }

    /** Gives every property that names no seed of its own the seed of the build. */
    public static final class OneSeed implements AroundPropertyHook {

        @Override
        public PropagationMode propagateTo() {
            return PropagationMode.ALL_DESCENDANTS;
        }

        @Override
        public int aroundPropertyProximity() {
            return -100;
        }

        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            if (context.attributes().seed().isEmpty()) {
                context.attributes().setSeed(Long.toString(SEED));
            }
            return property.execute();
        }
    }
}
