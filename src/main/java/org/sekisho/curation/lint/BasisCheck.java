package org.sekisho.curation.lint;

import java.util.ArrayList;
import java.util.List;
import org.sekisho.lists.keytech.Basis;
import org.sekisho.lists.keytech.Entry;

/** Who names a law has to say where it can be read and when it was. */
public final class BasisCheck implements ListCheck.EntryCheck {

    @Override
    public void check(Entry entry, Knowledge knowledge, Remarks remarks) {
        Basis basis = entry.basis();
        if (basis.instrument() == null) {
            return;
        }
        List<String> missing = new ArrayList<>();
        if (basis.url() == null) {
            missing.add("'url'");
        }
        if (basis.retrieved() == null) {
            missing.add("'retrieved'");
        }
        if (!missing.isEmpty()) {
            remarks.add(
                    entry.line(),
                    "%s: its basis names %s without %s"
                            .formatted(entry.code(), basis.instrument(), String.join(" and ", missing)),
                    "add where it can be read, and the day it was compared");
        }
    }
}
