package org.sekisho.intake.filing;

/** The parts of a filing, as every office divides it. */
public enum Section {
    TITLE,
    ABSTRACT,
    CLAIM,
    DESCRIPTION,
    GOVERNMENT_INTEREST
}
