package org.sekisho.cli.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.audit.AuditVerification.Verified;
import org.sekisho.office.audit.ChainBreak;
import org.sekisho.office.audit.RowSeals;

/** The findings on the audit trail as JSON. These names are a contract. */
record AuditJson(
        boolean holds,
        long records,
        int signedHeads,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long brokenAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String difference,
        List<String> spoiled,
        List<String> missing,
        List<String> unlike,
        List<String> changed) {

    static AuditJson of(Verified verified) {
        return new AuditJson(
                verified.holds(),
                verified.records(),
                verified.heads().size(),
                verified.broken().map(ChainBreak::record).orElse(null),
                verified.broken().map(ChainBreak::difference).orElse(null),
                verified.spoiled(),
                verified.missing().stream().map(fault -> fault.kind().name()).toList(),
                verified.unlike(),
                verified.rows().stream()
                        .map(RowSeals.Differing::subject)
                        .distinct()
                        .toList());
    }
}
