package org.sekisho.lists.keytech;

/**
 * Something wrong with a list.
 *
 * @param line from 1; 0 if it concerns the whole file
 * @param message what is wrong, with what, and how to mend it
 */
public record ListProblem(String file, int line, String message) {

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + message;
    }
}
