package org.sekisho.finding.opinion;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A logistic regression with L2 penalty, solved in its primal form by LIBLINEAR on one thread: the same examples in the same
 * order give the same weights, bit by bit.
 */
final class LiblinearFit<T> {

    private static final double CLOSE = 0.01;
    private static final double BIAS = 1;

    private final List<T> examples;
    private final Feature[][] vectors;
    private final int terms;
    private final double cost;

    static {
        Linear.disableDebugOutput(); // it prints each step, to whoever reads a command's answer
    }

    /**
     * Takes examples.
     *
     * @param weighed the numbers of an example's terms, of so many, and their weights
     * @param cost of a mistake
     */
    LiblinearFit(List<T> examples, Function<T, SortedMap<Integer, Double>> weighed, int terms, double cost) {
        this.examples = examples;
        this.terms = terms;
        this.cost = cost;
        vectors = examples.stream().map(weighed).map(this::vector).toArray(Feature[][]::new);
    }

    private Feature[] vector(SortedMap<Integer, Double> example) {
        return Stream.concat(
                        example.entrySet().stream().map(term -> new FeatureNode(term.getKey() + 1, term.getValue())),
                        Stream.of(new FeatureNode(terms + 1, BIAS)))
                .toArray(Feature[]::new);
    }

    /** Weights of all terms, and behind them the bias; zeros where there are no examples. */
    double[] weights(Predicate<T> isOf) {
        if (examples.isEmpty()) {
            return new double[terms + 1];
        }
        Problem problem = new Problem();
        problem.l = vectors.length;
        problem.n = terms + 1;
        problem.bias = BIAS;
        problem.x = vectors;
        problem.y =
                examples.stream().mapToDouble(one -> isOf.test(one) ? 1 : -1).toArray();
        Parameter parameter = new Parameter(SolverType.L2R_LR, cost, CLOSE);
        parameter.setRandom(new Random(0));
        Model model = Linear.train(problem, parameter);
        int sign = model.getLabels()[0]; // of the class that the weights speak for
        return DoubleStream.of(model.getFeatureWeights())
                .map(weight -> sign * weight)
                .toArray();
    }
}
