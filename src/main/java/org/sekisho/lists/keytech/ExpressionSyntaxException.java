package org.sekisho.lists.keytech;

/** An expression cannot be read. The message goes on with a sentence that names the expression. */
public final class ExpressionSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ExpressionSyntaxException(String message) {
        super(message);
    }
}
