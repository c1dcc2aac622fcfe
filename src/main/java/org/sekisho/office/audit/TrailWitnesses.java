package org.sekisho.office.audit;

import java.util.List;
import org.sekisho.office.audit.TrailFault.Kind;

/** Others who keep ends of this trail, where nobody here can change them. */
public interface TrailWitnesses {

    /** The newest end that each of them keeps. */
    List<Kept> newest();

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
