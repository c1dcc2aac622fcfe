package org.sekisho.finding.opinion;

/**
 * Settings of a training; they are part of the model that comes of it.
 *
 * @param cost how much a mistake costs beside large weights ({@code C} of the logistic regression)
 * @param leastFamilies families in which a term must stand to count
 * @param leastApplicants applicants of whose filings those must be
 * @param share that the filings of one applicant weigh at most beside all others
 * @param leastReviewed labelled texts without which nothing is learned of an area or entry
 * @param leastKept texts that are of it without which nothing is learned
 * @param leastKeepers applicants of whose filings those must be
 */
public record OpinionSettings(
        double cost,
        int leastFamilies,
        int leastApplicants,
        double share,
        int leastReviewed,
        int leastKept,
        int leastKeepers) {

    private static final int FEW = 5;

    public static final OpinionSettings STANDARD = new OpinionSettings(10, 5, 3, 0.01, 200, 50, 20);

    /** The same for subclasses, of which there are many with few filings: fewer are enough, as nothing is decided by a suggestion. */
    OpinionSettings ofSubclasses() {
        return new OpinionSettings(
                cost, leastFamilies, leastApplicants, share, leastReviewed, leastKept * 2 / 5, leastKeepers / 2);
    }

    /** The same, but that something is learned of as few as five cases: for trials, which say how few they were. */
    public OpinionSettings ofFewCases() {
        return new OpinionSettings(cost, leastFamilies, leastApplicants, share, 0, FEW, 0);
    }
}
