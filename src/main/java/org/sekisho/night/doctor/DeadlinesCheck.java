package org.sekisho.night.doctor;

import java.util.List;
import org.sekisho.office.deadline.CaseStage;
import org.sekisho.office.deadline.ClockFiles;
import org.sekisho.office.deadline.ClockProblemsException;
import org.sekisho.office.deadline.ClockSettings;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.OfficeClocks;
import org.springframework.stereotype.Component;

/** Whether the clocks of the law can be read, and one runs for the cases of this office. */
@Component
public class DeadlinesCheck implements Check {

    private final ClockSettings settings;

    DeadlinesCheck(ClockSettings settings) {
        this.settings = settings;
    }

    @Override
    public Finding look() {
        try {
            return finding(ClockFiles.read(settings));
        } catch (ClockProblemsException wrong) {
            return Finding.wrong(
                    "%d problems, the first: %s"
                            .formatted(
                                    wrong.problems().size(),
                                    FailedCheck.oneLine(wrong.problems().get(0))),
                    "sekisho clocks tells all of them by file and line");
        }
    }

    private static Finding finding(Clocks clocks) {
        List<OfficeClocks> running = clocks.own().map(List::of).orElse(clocks.offices()).stream()
                .filter(office -> office.forCase(CaseStage.FIRST).isPresent())
                .toList();
        int all = clocks.offices().stream()
                .mapToInt(office -> office.clocks().size())
                .sum();
        return running.isEmpty()
                ? Finding.warning(
                        "no clock runs for any case, of %d clocks that are known".formatted(all),
                        "name one by secrecyCases in a file of sekisho.clocks.folder")
                : Finding.ok("%d clocks of %d offices; cases run by those of %s"
                        .formatted(
                                all,
                                clocks.offices().size(),
                                String.join(
                                        ", ",
                                        running.stream()
                                                .map(OfficeClocks::jurisdiction)
                                                .toList())));
    }
}
