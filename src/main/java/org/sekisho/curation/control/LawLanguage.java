package org.sekisho.curation.control;

import java.util.List;
import java.util.regex.Pattern;

/** How laws of one language say what is to be made out in them. */
public interface LawLanguage {

    /** Numbers of other items, and of other provisions, which are no quantities. */
    Pattern reference();

    /** Names with figures in them that are neither references nor quantities. */
    Pattern name();

    /** Words that make a number a limit. */
    Pattern comparing();

    /** Words that say that a number is kept free. */
    Pattern reserved();

    /** Words that hand on what is meant to another instrument. */
    Pattern delegating();

    /** What of a text takes something out, each a sentence or what stands in brackets. */
    List<String> excluding(String text);

    /** Numbers in a text that are the subject of its sentence; empty if there are none. */
    List<String> subjects(String text, String owner);

    /** How a sentence begins that is about another place than its own. */
    Pattern elsewhere();

    /** How items make up the one above them. */
    Joining joining(String above, List<String> below);
}
