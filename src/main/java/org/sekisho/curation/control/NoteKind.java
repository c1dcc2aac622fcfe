package org.sekisho.curation.control;

/** Kinds of words beside items. */
enum NoteKind {

    /** A heading within or above an entry. */
    HEADING,

    /** A field of an entry with a name of its own: {@code Related Controls:}. */
    FIELD,

    NOTE,
    NOTA_BENE,
    TECHNICAL_NOTE,

    /** Words without a label. */
    TEXT,

    TABLE
}
