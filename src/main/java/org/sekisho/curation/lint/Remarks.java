package org.sekisho.curation.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sekisho.curation.lint.Remark.Severity;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Rule;

/** Collects the remarks of one check on one list. */
final class Remarks {

    private final String file;
    private final Severity severity;
    private final String check;
    private final List<Remark> remarks = new ArrayList<>();

    /** @param check its name */
    Remarks(String file, Severity severity, String check) {
        this.file = file;
        this.severity = severity;
        this.check = check;
    }

    /** @param mend goes on after a semicolon: what to do; empty if the message says it */
    void add(int line, String message, String mend) {
        remarks.add(new Remark(file, line, severity, check, message, mend));
    }

    void add(Entry entry, String message, String mend) {
        add(entry, entry.line(), message, mend);
    }

    void add(Entry entry, Rule rule, String message, String mend) {
        add(entry, entry.lines().of(rule), message, mend);
    }

    void add(Entry entry, int line, String message, String mend) {
        add(line, entry.code() + ": " + message, mend);
    }

    List<Remark> all() {
        return Collections.unmodifiableList(remarks);
    }
}
