/**
 * Decides which passages meet which rules, with the evidence. Open {@link org.sekisho.finding.matching.TechnologyMatcher} first, then
 * {@link org.sekisho.finding.matching.ScreeningLists}, which makes one.
 *
 * <p>{@link org.sekisho.finding.matching.search.Words} divides a text into comparable words; {@link
 * org.sekisho.finding.matching.search.ExpressionCompiler} makes patterns of the expressions; a {@link
 * org.sekisho.finding.matching.search.WordFinder} looks for all patterns at once; {@code Presearch} sorts out the entries that
 * cannot apply; {@code EntryDecision} decides the others with what {@code RuleEvaluation} says of each rule, as a {@link
 * org.sekisho.finding.matching.search.Verdict} that is result and explanation at once. To teach matching a new kind of rule,
 * follow the
 * compiler through the handlers.
 *
 * <p>{@code BrokenWords} looks for words that no reader of words finds: in the letters of a text and nothing else ({@code
 * IcuSqueezedText}), in the same with codes written out ({@code WrittenOut}; {@code TextCodes} has them all, and a new one is a line
 * there), over other lines ({@code HalvedWords}), with one letter lost
 * ({@code LostLetters}), and with a mistake ({@code MisspeltWords}); {@code SoughtWord} tells what it finds from ordinary words.
 */
@NamedInterface("matching")
@NullMarked
package org.sekisho.finding.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
