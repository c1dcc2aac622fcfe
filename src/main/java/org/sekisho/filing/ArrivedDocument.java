package org.sekisho.filing;

/** One file of an {@link Arrival}. */
record ArrivedDocument(String name, DocumentRole role, Spooled content) {}
