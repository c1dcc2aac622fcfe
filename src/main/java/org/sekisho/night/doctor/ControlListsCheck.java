package org.sekisho.night.doctor;

import java.util.List;
import java.util.stream.Collectors;
import org.sekisho.curation.control.CitingEntry;
import org.sekisho.curation.control.KeptControlLists;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.night.run.BatchSettings;
import org.sekisho.office.edition.ControlTasks;
import org.sekisho.office.edition.EditionsInForce;
import org.springframework.stereotype.Component;

/** Whether the laws that entries cite changed since the entries were last looked over. */
@Component
public class ControlListsCheck implements Check {

    /** More are not read in a line. */
    private static final int MOST_NAMED = 5;

    private final BatchSettings run;
    private final EditionsInForce editions;
    private final ControlTasks control;

    ControlListsCheck(BatchSettings run, EditionsInForce editions, ControlTasks control) {
        this.run = run;
        this.editions = editions;
        this.control = control;
    }

    @Override
    public Finding look() {
        if (control.kept() == 0) {
            return Finding.ok("no control list is kept");
        }
        try {
            ControlTasks.Open open = control.open(editions.look(run.lists()).lists());
            return open.damaged().isEmpty()
                    ? finding(open.tasks())
                    : Finding.warning(
                            "%s is kept as a control list and cannot be read"
                                    .formatted(String.join(", ", open.damaged())),
                            "keep it anew: sekisho lists control read FILE --as NAME");
        } catch (ListProblemsException e) {
            return Finding.ok("control lists are compared once the lists can be read");
        }
    }

    private Finding finding(List<KeptControlLists.Task> tasks) {
        if (tasks.isEmpty()) {
            return Finding.ok("%d control lists are kept, none changed since".formatted(control.kept()));
        }
        List<String> entries = tasks.stream()
                .flatMap(task -> task.citing().stream())
                .map(CitingEntry::code)
                .distinct()
                .toList();
        String named = entries.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return Finding.warning(
                "%s changed since the entries were looked over; %d entries cite what changed%s"
                        .formatted(
                                tasks.stream().map(KeptControlLists.Task::name).collect(Collectors.joining(", ")),
                                entries.size(),
                                entries.isEmpty()
                                        ? ""
                                        : ": " + named + (entries.size() > MOST_NAMED ? " and more" : "")),
                "sekisho lists control tasks tells what changed");
    }
}
