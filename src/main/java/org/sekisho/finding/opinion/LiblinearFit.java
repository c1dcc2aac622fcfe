package org.sekisho.finding.opinion;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * A logistic regression with L2 penalty, solved in its primal form by LIBLINEAR on one thread: the same examples in the same
 * order give the same weights, bit by bit.
 */
final class LiblinearFit {

    private static final double CLOSE_ENOUGH = 0.001;
    private static final double BIAS = 1;
    private static final int KEPT = 1;
    private static final int NOT_KEPT = -1;

    private final List<Feature[]> vectors = new ArrayList<>();
    private final List<Boolean> kept = new ArrayList<>();

    static {
        Linear.disableDebugOutput(); // it prints each step, to whoever reads a command's answer
    }

    /** Adds an example by the numbers of its terms and their weights. */
    void add(SortedMap<Integer, Double> terms, boolean isKept) {
        Feature[] vector = Stream.concat(
                        terms.entrySet().stream().map(term -> new FeatureNode(term.getKey() + 1, term.getValue())),
                        Stream.of(new FeatureNode(Integer.MAX_VALUE, BIAS)))
                .toArray(Feature[]::new);
        vectors.add(vector);
        kept.add(isKept);
    }

    /** Weights of so many terms, and behind them the bias. */
    double[] weights(int terms, double cost) {
        Problem problem = new Problem();
        problem.l = vectors.size();
        problem.n = terms + 1;
        problem.bias = BIAS;
        problem.x = vectors.toArray(Feature[][]::new);
        problem.y = new double[problem.l];
        for (int at = 0; at < problem.l; at++) {
            problem.x[at][problem.x[at].length - 1] = new FeatureNode(terms + 1, BIAS);
            problem.y[at] = kept.get(at) ? KEPT : NOT_KEPT;
        }
        Parameter parameter = new Parameter(SolverType.L2R_LR, cost, CLOSE_ENOUGH);
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
