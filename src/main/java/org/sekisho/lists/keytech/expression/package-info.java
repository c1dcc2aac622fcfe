/**
 * The language in which a list says which words it looks for. Open {@link
 * org.sekisho.lists.keytech.expression.WordExpression} first: it is all there is to say; {@link
 * org.sekisho.lists.keytech.expression.ExpressionParser} reads it from what an administrator writes.
 */
@NullMarked
@NamedInterface("keytech-expression")
package org.sekisho.lists.keytech.expression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
