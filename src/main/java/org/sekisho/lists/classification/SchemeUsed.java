package org.sekisho.lists.classification;

/**
 * A file that a run goes by.
 *
 * @param name {@code IPC}, {@code CPC} or {@code concordance}
 * @param edition the newest that is listed whole, marked if it was derived; of the concordance how many rows
 * @param sha256 of its content, with the rows of the office's own
 */
public record SchemeUsed(String name, String edition, String sha256) {}
