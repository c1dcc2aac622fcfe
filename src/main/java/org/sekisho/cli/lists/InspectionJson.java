package org.sekisho.cli.lists;

import java.util.List;
import org.sekisho.curation.Inspection;
import org.sekisho.curation.lint.Remark;
import org.sekisho.curation.lint.Remark.Severity;

/** What is to be said about lists as programs get it. These names are a contract. */
record InspectionJson(
        int lists, int entries, int examples, long errors, long warnings, long notes, List<Remark> remarks) {

    static InspectionJson of(Inspection inspection) {
        return new InspectionJson(
                inspection.lists(),
                inspection.entries(),
                inspection.examples(),
                inspection.count(Severity.ERROR),
                inspection.count(Severity.WARNING),
                inspection.count(Severity.NOTE),
                inspection.remarks());
    }
}
