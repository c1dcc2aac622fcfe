package org.sekisho.office.referral;

import java.util.Optional;
import org.sekisho.office.review.DeskCase;

/** The contents of cases that may be sent to authorities. */
public interface CasePackages {

    /**
     * The parts of a case's filing about an area, with those that a person names; may hold nothing.
     *
     * @return empty if the filing has nothing at one of the places that are named
     */
    Optional<ReferralPackage> of(DeskCase about, String area, NamedPlaces besides);

    /** The parts of a case's filing about an area; may hold nothing. */
    default Optional<ReferralPackage> of(DeskCase about, String area) {
        return of(about, area, NamedPlaces.NONE);
    }
}
