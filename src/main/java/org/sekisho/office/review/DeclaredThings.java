package org.sekisho.office.review;

/** The comparison of what a disclosure case's filing says with what is declared of it, made of sealed rows. */
public interface DeclaredThings {

    /** The number of things that contradict what is declared, or are not among it; 0 but in a disclosure review. */
    int undeclared(DeskCase about);
}
