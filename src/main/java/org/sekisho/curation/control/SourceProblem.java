package org.sekisho.curation.control;

/**
 * Something in a source that its reader does not know.
 *
 * @param line of the source, from 1
 * @param after the number of the item read last before it; empty if there is none
 * @param message what it is, and what to do
 */
public record SourceProblem(int line, String after, String message) {

    @Override
    public String toString() {
        return "line %d%s: %s".formatted(line, after.isEmpty() ? "" : ", after " + after, message);
    }
}
