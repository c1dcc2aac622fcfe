/**
 * From the rules of a list to what they look for in a text: patterns of words, and names. Open {@link
 * org.sekisho.matching.pattern.RuleCompiler} first.
 */
@NullMarked
package org.sekisho.matching.pattern;

import org.jspecify.annotations.NullMarked;
