package org.sekisho.curation;

import java.util.List;
import org.sekisho.curation.lint.Remark;
import org.sekisho.curation.lint.Remark.Severity;

/**
 * What came of looking through lists.
 *
 * @param remarks by file and line
 * @param lists how many could be read
 * @param entries how many those have
 * @param examples how many of their examples were screened
 */
public record Inspection(List<Remark> remarks, int lists, int entries, int examples) {

    public Inspection {
        remarks = remarks.stream().sorted(Remark.IN_ORDER).toList();
    }

    /** The same with warnings as errors. */
    public Inspection strictly() {
        return new Inspection(remarks.stream().map(Remark::strictly).toList(), lists, entries, examples);
    }

    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    public long count(Severity severity) {
        return remarks.stream().filter(remark -> remark.severity() == severity).count();
    }
}
