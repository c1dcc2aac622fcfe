/**
 * From the rules of a list to what they look for in a text: patterns of words, and names. Open {@link
 * org.sekisho.finding.matching.pattern.RuleCompiler} first.
 */
@NullMarked
package org.sekisho.finding.matching.pattern;

import org.jspecify.annotations.NullMarked;
