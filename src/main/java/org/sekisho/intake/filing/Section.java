package org.sekisho.intake.filing;

/** The parts of a filing, as every office divides it. */
public enum Section {
    TITLE,
    ABSTRACT,
    CLAIM,
    DESCRIPTION,
    GOVERNMENT_INTEREST,
    /** The applicant's own request for a review, and its reasons. */
    REVIEW_REQUEST
}
