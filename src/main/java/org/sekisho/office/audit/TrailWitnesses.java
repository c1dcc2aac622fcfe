package org.sekisho.office.audit;

import java.util.List;
import org.sekisho.office.audit.TrailFault.Kind;

/** Keepers of ends of this trail besides its signed heads: partners, where nobody here can change them, and the runs that signed. */
public interface TrailWitnesses {

    /** The ends that are held against the trail: the newest of each partner, that of each run. */
    List<Kept> ends();

    /** @param by who keeps the end, as people name them */
    record Kept(String by, AuditHead head) {

        TrailFault fault() {
            return new TrailFault(
                    Kind.WITNESS_DIFFERS,
                    "%s keeps %s as the hash of record %d, which this trail does not have: it or one before was changed, or cut off"
                            .formatted(by, head.hash(), head.record()));
        }
    }
}
