package org.sekisho.audit;

/**
 * Something that happened and has to stay on record.
 *
 * @param actor who did it: a person's account, or {@code sekisho run}
 * @param action what was done, as a code: {@code RUN_STARTED}
 * @param subject to what: a run, a filing's number, a list's edition
 * @param detail counts and codes that matter later; never words of a filing
 */
public record AuditEvent(String actor, String action, String subject, String detail) {}
