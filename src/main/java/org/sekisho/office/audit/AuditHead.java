package org.sekisho.office.audit;

/**
 * The end of the chain, which stands for all of it: whoever knows it can tell whether any record before was changed.
 *
 * @param record the number of the last record; 0 if there is none
 * @param hash that record's
 */
public record AuditHead(long record, String hash) {}
