package org.sekisho.office.referral;

import java.util.List;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.lists.keytech.ReviewQueue;

/** Passages in which something was found. */
@FunctionalInterface
public interface FoundPassages {

    /** The words of those that an authority would be sent about an area, in the order of the text; none if no text is kept. */
    List<String> of(FilingId filing, ReviewQueue queue, String area);
}
