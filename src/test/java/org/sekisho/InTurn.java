package org.sekisho;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A test whose turn is on one day of three, so that a build is quick and all of them are tried within three days. Whoever
 * names it has it run; {@link Turn} does the same with what one test goes over.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InTurn.Today.class)
public @interface InTurn {

    /** 0, 1 or 2. */
    int value();

    /** Whether it is a test's turn. */
    final class Today implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return AnnotationSupport.findAnnotation(context.getElement(), InTurn.class)
                    .map(InTurn::value)
                    .map(turn -> on(Turn.today(), turn, Turn.isNamed()))
                    .orElse(enabled("has no turn"));
        }

        static ConditionEvaluationResult on(LocalDate day, int turn, boolean named) {
            return named || Turn.of(day) == turn
                    ? enabled("its turn")
                    : disabled("one day of three has its turn; -Dtest= with its class runs it any day");
        }
    }
}
