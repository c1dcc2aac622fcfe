package org.sekisho.office.unread;

/**
 * What asking for a retry came to.
 *
 * @param asked versions that the next run screens again because of this
 * @param before versions that it would have screened again anyway
 * @param marked versions left out because of a classification marking
 */
public record Asked(int asked, int before, int marked) {}
