/**
 * Which passages meet which rules, and the evidence. Open {@link org.sekisho.matching.TechnologyMatcher} first, then
 * {@link org.sekisho.matching.ScreeningLists}, which makes one.
 *
 * <p>{@link org.sekisho.matching.words.Words} divides a text into comparable words; {@link
 * org.sekisho.matching.pattern.RuleCompiler} makes patterns of the rules; a {@link
 * org.sekisho.matching.words.WordFinder} looks for all patterns at once; {@code EntryDecision} decides entry by entry
 * with what {@code RuleEvaluation} says of each rule. To teach matching a new kind of rule, follow the compiler through
 * the handlers.
 */
@ApplicationModule(
        displayName = "Matching",
        allowedDependencies = {"filing", "passage", "entity", "keytech"})
@NullMarked
package org.sekisho.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
