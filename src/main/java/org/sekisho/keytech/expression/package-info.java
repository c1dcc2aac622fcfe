/**
 * The language in which a list says which words it looks for. Open {@link
 * org.sekisho.keytech.expression.WordExpression} first: it is all there is to say; {@link
 * org.sekisho.keytech.expression.ExpressionParser} reads it from what an administrator writes.
 */
@NullMarked
@NamedInterface("expression")
package org.sekisho.keytech.expression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
