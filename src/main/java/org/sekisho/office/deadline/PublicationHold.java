package org.sekisho.office.deadline;

/**
 * That an office's law keeps a filing from being published while its review goes on. It has no length: it lasts as long as
 * the case.
 */
public record PublicationHold(Wording words, Provenance provenance) {}
