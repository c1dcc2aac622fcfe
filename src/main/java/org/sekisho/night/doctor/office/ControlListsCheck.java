package org.sekisho.night.doctor.office;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.sekisho.curation.control.draft.CitingEntry;
import org.sekisho.curation.control.draft.KeptControlLists;
import org.sekisho.curation.control.item.SourceRefusedException;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.night.doctor.check.Check;
import org.sekisho.night.doctor.check.Finding;
import org.sekisho.night.run.BatchSettings;
import org.sekisho.office.edition.EditionsInForce;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether the laws that entries cite changed since the entries were last looked over. */
@Component
public class ControlListsCheck implements Check {

    /** More are not read in a line. */
    private static final int MOST_NAMED = 5;

    private final BatchSettings run;
    private final EditionsInForce editions;
    private final KeptControlLists kept;

    ControlListsCheck(BatchSettings run, EditionsInForce editions, @Value("${sekisho.home}/var/control") Path folder) {
        this.run = run;
        this.editions = editions;
        this.kept = new KeptControlLists(folder);
    }

    @Override
    public Finding look() {
        if (kept.size() == 0) {
            return Finding.ok("no control list is kept");
        }
        try {
            return finding(kept.tasks(editions.look(run.lists()).lists()));
        } catch (SourceRefusedException e) {
            return Finding.warning(
                    "a control list that is kept cannot be read",
                    "keep it anew: sekisho lists control read FILE --as NAME");
        } catch (ListProblemsException e) {
            return Finding.ok("control lists are compared once the lists can be read");
        }
    }

    private Finding finding(List<KeptControlLists.Task> tasks) {
        if (tasks.isEmpty()) {
            return Finding.ok("%d control lists are kept, none changed since".formatted(kept.size()));
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
