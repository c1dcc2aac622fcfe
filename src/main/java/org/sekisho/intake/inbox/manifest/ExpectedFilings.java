package org.sekisho.intake.inbox.manifest;

import java.util.List;
import org.sekisho.intake.filing.FilingNumber;

/** Every filing that a manifest has ever named, and whether it arrived. */
public interface ExpectedFilings {

    /** Expects what a manifest lists; what was expected before stays so, also if this one does not list it. */
    void expect(List<Manifest.Row> rows, long run);

    /** Notes what of it is registered by now, whenever it came. */
    void noteArrivals(long run);

    /** What is still expected, the oldest first. */
    List<Manifest.Row> missing();

    /** What arrived in a run and was never expected. */
    List<FilingNumber> unexpected(long run);
}
