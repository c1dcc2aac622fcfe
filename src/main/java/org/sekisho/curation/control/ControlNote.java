package org.sekisho.curation.control;

import java.util.List;
import java.util.stream.Stream;

/**
 * A note, heading or other words of a law about items.
 *
 * @param label as it stands before the words: {@code Note 2 to 3A001.a:}; empty if there is none
 * @param covers the items that it is about, each with all below it; empty if the law does not say it in a way that is known
 */
record ControlNote(NoteKind kind, String label, List<String> covers, List<NoteParagraph> paragraphs) {

    public ControlNote {
        covers = List.copyOf(covers);
        paragraphs = List.copyOf(paragraphs);
    }

    Stream<String> pieces() {
        return Stream.concat(
                Stream.of(label),
                paragraphs.stream()
                        .flatMap(paragraph -> Stream.of(
                                paragraph.enumerator(), paragraph.statement().text())));
    }
}
