package org.sekisho.lists.keytech;

import java.util.List;
import org.sekisho.lists.keytech.WordExpression.Part;

/**
 * A small filing that an entry must, or must not, match; checked whenever the list is loaded.
 *
 * @param symbols written symbols it carries, {@code IPC F41H 3/00}; IPC if no scheme is named
 * @param applicants names of its applicants
 * @param marked words that must be among those found, as the example writes them; empty if any will do
 * @param line where it stands in the list's file, from 1
 */
public record Example(
        boolean matches,
        List<Piece> text,
        List<String> symbols,
        List<String> applicants,
        List<String> marked,
        int line) {

    /** A paragraph, and the part of a filing it stands in. */
    public record Piece(Part part, String words) {}

    public Example {
        text = List.copyOf(text);
        symbols = List.copyOf(symbols);
        applicants = List.copyOf(applicants);
        marked = List.copyOf(marked);
    }

    Example withoutLine() {
        return new Example(matches, text, symbols, applicants, marked, 0);
    }
}
