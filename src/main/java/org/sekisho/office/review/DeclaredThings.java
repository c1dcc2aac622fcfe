package org.sekisho.office.review;

/** What the filing of a disclosure case says, beside what is declared of it, as sealed rows have both. */
public interface DeclaredThings {

    /** How many things contradict what is declared, or are not among it; none but in a disclosure review. */
    int undeclared(DeskCase about);
}
