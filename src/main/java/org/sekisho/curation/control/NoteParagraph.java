package org.sekisho.curation.control;

/**
 * A paragraph of a note, or a cell of a table.
 *
 * @param at where in the note, if that is more than one after another: {@code row 2, column 1}; else empty
 * @param enumerator as it stands before the words; a number within the note and never one of an item; empty if there is none
 */
public record NoteParagraph(String at, String enumerator, Statement statement) {}
