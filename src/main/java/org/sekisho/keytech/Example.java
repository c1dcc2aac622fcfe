package org.sekisho.keytech;

import java.util.List;

/**
 * A text that an entry must, or must not, match; checked whenever the list is loaded.
 *
 * @param symbols written symbols the example carries, {@code IPC F41H 3/00}; IPC if no scheme is named
 * @param line where it stands in the list's file, from 1
 */
public record Example(boolean matches, String text, List<String> symbols, int line) {

    public Example {
        symbols = List.copyOf(symbols);
    }
}
