package org.sekisho.cli.lists;

import java.util.List;
import org.sekisho.curation.Inspection;
import org.sekisho.curation.lint.Remark;
import org.sekisho.curation.lint.Severity;

/** What is to be said about lists as programs get it. These names are a contract. */
record InspectionJson(
        int lists, int entries, int examples, long errors, long warnings, long notes, List<Line> remarks) {

    static InspectionJson of(Inspection inspection) {
        return new InspectionJson(
                inspection.lists(),
                inspection.entries(),
                inspection.examples(),
                inspection.count(Severity.ERROR),
                inspection.count(Severity.WARNING),
                inspection.count(Severity.NOTE),
                inspection.remarks().stream().map(Line::of).toList());
    }

    record Line(String file, int line, Severity severity, String check, String message, String mend) {

        static Line of(Remark remark) {
            return new Line(
                    remark.file(), remark.line(), remark.severity(), remark.check(), remark.message(), remark.mend());
        }
    }
}
