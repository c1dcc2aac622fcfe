package org.sekisho.curation.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where a check puts what it found in one list. */
public final class Remarks {

    private final String file;
    private final Severity severity;
    private final String check;
    private final List<Remark> remarks = new ArrayList<>();

    /** @param check its name */
    public Remarks(String file, Severity severity, String check) {
        this.file = file;
        this.severity = severity;
        this.check = check;
    }

    /** @param mend goes on after a semicolon: what to do; empty if the message says it */
    public void add(int line, String message, String mend) {
        remarks.add(new Remark(file, line, severity, check, message, mend));
    }

    public List<Remark> all() {
        return Collections.unmodifiableList(remarks);
    }
}
