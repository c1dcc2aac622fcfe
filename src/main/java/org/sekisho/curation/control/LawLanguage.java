package org.sekisho.curation.control;

import java.util.List;
import java.util.regex.Pattern;

/** How laws of one language say what is to be made out in them. */
interface LawLanguage {

    /** The forms of words and numbers in its laws. */
    Signs signs();

    /** The parts of a text that take something out, each a sentence or in brackets. */
    List<String> excluding(String text);

    /** Numbers in a text that are the subject of its sentence; empty if there are none. */
    List<String> subjects(String text, String owner);

    /** How items make up the one above them. */
    Joining joining(String above, List<String> below);

    /**
     * Forms of words and numbers.
     *
     * @param reference numbers of other items, and of other provisions, which are no quantities
     * @param name names with figures in them that are neither references nor quantities
     * @param comparing words that make a number a limit
     * @param reserved words that say that a number is kept free
     * @param delegating words that hand on what is meant to another instrument
     * @param elsewhere how a sentence begins that is about another place than its own
     */
    record Signs(
            Pattern reference,
            Pattern name,
            Pattern comparing,
            Pattern reserved,
            Pattern delegating,
            Pattern elsewhere) {}
}
