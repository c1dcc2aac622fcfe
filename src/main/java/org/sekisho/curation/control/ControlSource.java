package org.sekisho.curation.control;

import java.util.List;

/**
 * From which bytes a draft was read, by what, and how much of them.
 *
 * @param format {@code eCFR} or {@code e-Gov}
 * @param reader the reader's version: another one may read the same bytes otherwise
 * @param sha256 of the bytes, 64 hexadecimal digits
 * @param only what was asked for by number; empty if all
 * @param leftOut what of the document is no part of the draft, and how many of each
 */
public record ControlSource(String format, int reader, String sha256, List<String> only, List<String> leftOut) {

    public ControlSource {
        only = List.copyOf(only);
        leftOut = List.copyOf(leftOut);
    }
}
