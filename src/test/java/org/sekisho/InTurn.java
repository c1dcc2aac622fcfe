package org.sekisho;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.UniqueId;

/**
 * A test whose turn is on one day of three, so that a build is quick and all of them are tried within three days. Without a
 * number, on a class or on a test of many cases: a third of them each day. Whoever names the class, or asks for everything by
 * {@code -Dtests.full}, has all of it run; {@link Turn} does the same with what one test goes over.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InTurn.Today.class)
public @interface InTurn {

    /** By its place among the tests of a class, and among the cases of a test. */
    int OF_EACH = -1;

    /** 0, 1 or 2; or of each by itself. */
    int value() default OF_EACH;

    /** Whether it is a test's turn. */
    final class Today implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            OptionalInt turn = turn(context);
            return turn.isEmpty() ? enabled("has no turn") : on(Turn.today(), turn.getAsInt(), Turn.isFull());
        }

        /** The annotation nearest to it says. */
        private static OptionalInt turn(ExtensionContext context) {
            for (Optional<ExtensionContext> in = Optional.of(context);
                    in.isPresent();
                    in = in.get().getParent()) {
                Optional<InTurn> found =
                        AnnotationSupport.findAnnotation(in.get().getElement(), InTurn.class);
                if (found.isPresent()) {
                    return found.get().value() == OF_EACH
                            ? ofEach(UniqueId.parse(context.getUniqueId()).getLastSegment(), context)
                            : OptionalInt.of(found.get().value());
                }
            }
            return OptionalInt.empty();
        }

        private static OptionalInt ofEach(UniqueId.Segment place, ExtensionContext context) {
            return switch (place.getType()) {
                case "method" -> OptionalInt.of(turn(context, 0));
                case "test-template-invocation" ->
                    OptionalInt.of(
                            turn(context, Integer.parseInt(place.getValue().substring(1))));
                default -> OptionalInt.empty();
            };
        }

        /** The tests of a class have their turns in the order of their names, so that each day has as many. */
        private static int turn(ExtensionContext context, int at) {
            List<String> all = Arrays.stream(context.getRequiredTestClass().getDeclaredMethods())
                    .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
                    .map(Method::getName)
                    .sorted()
                    .toList();
            return Math.floorMod(all.indexOf(context.getRequiredTestMethod().getName()) + at, Turn.DAYS);
        }

        static ConditionEvaluationResult on(LocalDate day, int turn, boolean full) {
            return full || Turn.of(day) == turn
                    ? enabled("its turn")
                    : disabled(
                            "one day of three has its turn; -Dtest= with its class, or -Dtests.full, runs it any day");
        }
    }
}
