package org.sekisho.intake.inbox;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingNumber;

/**
 * A mailroom's manifest, as far as it could be read.
 *
 * @param problems what is wrong with it, by row; whatever is listed in such a row may be missing from the rows
 * @param remarks what was read all the same, and might be mended
 */
record Manifest(List<Row> rows, List<String> problems, List<String> remarks) {

    public Manifest {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }

    /**
     * A filing that the mailroom has received.
     *
     * @param receivedOn null if the row does not say, or not in a way that can be read
     * @param withdrawn whether it is not to be expected any more
     */
    public record Row(FilingNumber number, @Nullable LocalDate receivedOn, boolean withdrawn) {}
}
