package org.sekisho.intake.filing;

/** The parts of a filing, as every office divides it. */
public enum Section {
    TITLE,
    ABSTRACT,
    CLAIM,
    DESCRIPTION,
    GOVERNMENT_INTEREST,
    /** What the applicant asks the office to put to review, and why, where the law lets them ask. */
    REVIEW_REQUEST
}
