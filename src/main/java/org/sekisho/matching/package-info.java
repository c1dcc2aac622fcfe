/**
 * Which passages meet which rules, and the evidence. Open {@link org.sekisho.matching.TechnologyMatcher} first, then
 * {@link org.sekisho.matching.ScreeningLists}, which makes one.
 *
 * <p>{@link org.sekisho.matching.words.Words} divides a text into comparable words; {@link
 * org.sekisho.matching.pattern.ExpressionCompiler} makes patterns of the expressions; a {@link
 * org.sekisho.matching.words.WordFinder} looks for all patterns at once; {@code Presearch} sorts out the entries that
 * cannot apply; {@code EntryDecision} decides the others with what {@code RuleEvaluation} says of each rule, as a {@link
 * org.sekisho.matching.Verdict} that is result and explanation at once. To teach matching a new kind of rule, follow the
 * compiler through the handlers.
 */
@ApplicationModule(
        displayName = "Matching",
        allowedDependencies = {
            "filing",
            "passage",
            "entity",
            "entity::quantity",
            "keytech",
            "keytech::expression",
            "keytech::scheme"
        })
@NullMarked
package org.sekisho.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
