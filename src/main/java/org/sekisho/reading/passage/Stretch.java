package org.sekisho.reading.passage;

/**
 * Characters of one block that will become a passage.
 *
 * @param continuing whether it goes on with the sentence of the stretch before it
 */
record Stretch(int start, int end, boolean continuing) {}
