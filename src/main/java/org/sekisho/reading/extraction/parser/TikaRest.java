package org.sekisho.reading.extraction.parser;

import java.util.List;
import org.apache.tika.metadata.Metadata;

/** Writes down, in the parser process, the words that a parser passed over, and reads them in the parent. */
final class TikaRest {

    private static final String WORDS = "sekisho:rest";
    private static final String UNREAD = "sekisho:unread-rest";

    /** Characters that would be a document of their own. */
    private static final int MOST = 4_000_000;

    private TikaRest() {}

    static void write(List<String> pieces, Metadata metadata) {
        int characters = 0;
        for (String piece : pieces) {
            characters += piece.length();
            if (characters > MOST) {
                tell("more than %d characters besides its text".formatted(MOST), metadata);
                return;
            }
            if (!piece.isBlank()) {
                metadata.add(WORDS, piece);
            }
        }
    }

    /** Reports, once, a part that could not be gone over. */
    static void tell(String what, Metadata metadata) {
        if (!told(metadata).contains(what)) {
            metadata.add(UNREAD, what);
        }
    }

    static List<String> words(Metadata metadata) {
        return List.of(metadata.getValues(WORDS));
    }

    static List<String> told(Metadata metadata) {
        return List.of(metadata.getValues(UNREAD));
    }
}
