package org.sekisho.curation.lint;

import org.sekisho.finding.matching.search.Words;
import org.sekisho.lists.keytech.Example;

/** In which script words are written, which tells English and Japanese apart. */
public enum Script {
    ENGLISH,
    JAPANESE;

    public boolean isOf(String words) {
        return Words.ideographic(words) == (this == JAPANESE)
                && words.codePoints().anyMatch(Character::isLetter);
    }

    public boolean isOf(Example example) {
        return example.text().stream().anyMatch(piece -> isOf(piece.words()));
    }

    /** The name as it stands in a sentence. */
    public String title() {
        return this == ENGLISH ? "English" : "Japanese";
    }
}
