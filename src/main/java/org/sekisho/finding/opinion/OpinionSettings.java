package org.sekisho.finding.opinion;

import org.sekisho.finding.opinion.OpinionTrainer.Cases;

/**
 * Settings of a training; they are part of the model that comes of it.
 *
 * @param cost how much a mistake costs beside large weights ({@code C} of the logistic regression)
 * @param leastFamilies families in which a term must stand to count
 * @param leastApplicants applicants of whose filings those must be
 * @param share that the filings of one applicant weigh at most beside all others
 * @param least labelled texts without which nothing is learned of an area or entry
 */
public record OpinionSettings(double cost, int leastFamilies, int leastApplicants, double share, Cases least) {

    public static final OpinionSettings STANDARD = new OpinionSettings(10, 5, 3, 0.01, new Cases(200, 50, 20));

    /** The same for subclasses, of which there are many with few filings: fewer are enough, as nothing is decided by a suggestion. */
    OpinionSettings ofSubclasses() {
        return with(new Cases(least.reviewed(), least.kept() * 2 / 5, least.keepers() / 2));
    }

    /** The same, but that something is learned of as few as five cases: for trials, which say how few they were. */
    public OpinionSettings ofFewCases() {
        return with(new Cases(0, 5, 0));
    }

    private OpinionSettings with(Cases other) {
        return new OpinionSettings(cost, leastFamilies, leastApplicants, share, other);
    }
}
