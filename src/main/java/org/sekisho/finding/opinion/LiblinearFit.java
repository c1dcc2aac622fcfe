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
import java.util.stream.Stream;

/**
 * A logistic regression with L2 penalty, solved in its primal form by LIBLINEAR on one thread: the same examples in the same
 * order give the same weights, bit by bit.
 */
final class LiblinearFit {

    static final double CLOSE = 0.001;

    /** LIBLINEAR's own, for weights of which the lighter are left out. */
    static final double CLOSE_ENOUGH = 0.01;

    private static final double BIAS = 1;
    private static final int KEPT = 1;
    private static final int NOT_KEPT = -1;

    private final Feature[][] vectors;
    private final int terms;

    static {
        Linear.disableDebugOutput(); // it prints each step, to whoever reads a command's answer
    }

    /**
     * Takes examples.
     *
     * @param examples the numbers of their terms, and the weights of these
     * @param terms how many terms there are
     */
    LiblinearFit(Stream<SortedMap<Integer, Double>> examples, int terms) {
        this.terms = terms;
        vectors = examples.map(this::vector).toArray(Feature[][]::new);
    }

    private Feature[] vector(SortedMap<Integer, Double> example) {
        return Stream.concat(
                        example.entrySet().stream().map(term -> new FeatureNode(term.getKey() + 1, term.getValue())),
                        Stream.of(new FeatureNode(terms + 1, BIAS)))
                .toArray(Feature[]::new);
    }

    /**
     * Weights of all terms, and behind them the bias.
     *
     * @param kept which examples are of it, in their order
     * @param closeness at which the steps end, as a part of the first gradient
     */
    double[] weights(List<Boolean> kept, double cost, double closeness) {
        Problem problem = new Problem();
        problem.l = vectors.length;
        problem.n = terms + 1;
        problem.bias = BIAS;
        problem.x = vectors;
        problem.y = kept.stream().mapToDouble(is -> is ? KEPT : NOT_KEPT).toArray();
        Parameter parameter = new Parameter(SolverType.L2R_LR, cost, closeness);
        parameter.setRandom(new Random(0));
        Model model = Linear.train(problem, parameter);
        double[] weights = model.getFeatureWeights();
        if (model.getLabels()[0] != KEPT) {
            for (int at = 0; at < weights.length; at++) {
                weights[at] = -weights[at];
            }
        }
        return weights;
    }
}
