package org.sekisho.review;

/** Where a review case stands. */
public enum CaseStatus {
    OPEN
}
