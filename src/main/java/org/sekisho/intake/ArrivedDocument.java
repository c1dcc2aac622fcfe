package org.sekisho.intake;

import org.sekisho.filing.DocumentRole;

/** One file of an {@link Arrival}. */
record ArrivedDocument(String name, DocumentRole role, Spooled content) {}
