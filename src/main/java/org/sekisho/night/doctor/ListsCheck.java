package org.sekisho.night.doctor;

import java.util.List;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.matching.ListTrial;
import org.sekisho.finding.matching.ScreeningLists;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.ListProblem;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.night.run.BatchSettings;
import org.sekisho.office.edition.EditionsInForce;
import org.springframework.stereotype.Component;

/** Whether the lists can be read and every example in them comes out as they say, as at the start of a run. */
@Component
public class ListsCheck implements Check {

    private final BatchSettings run;
    private final EntityFinder entityFinder;
    private final EditionsInForce editions;

    ListsCheck(BatchSettings run, EntityFinder entityFinder, EditionsInForce editions) {
        this.run = run;
        this.entityFinder = entityFinder;
        this.editions = editions;
    }

    @Override
    public Finding look() {
        List<KeyTechnologyList> lists;
        try {
            EditionsInForce.Chosen chosen = editions.look(run.lists());
            lists = chosen.lists().stream()
                    .map(list -> list.inForceOn(chosen.day()))
                    .toList();
        } catch (ListProblemsException wrong) {
            return finding(wrong.problems());
        }
        ListTrial trial = ScreeningLists.tried(lists, entityFinder);
        int entries = lists.stream().mapToInt(list -> list.entries().size()).sum();
        if (!trial.problems().isEmpty()) {
            return finding(trial.problems());
        }
        return entries == 0
                ? Finding.wrong("no entry of the lists is in force today", "see 'inForce' of the entries")
                : Finding.ok("%d lists, %d entries in force, %d examples come out as they must"
                        .formatted(lists.size(), entries, trial.examples().size()));
    }

    private static Finding finding(List<ListProblem> problems) {
        return Finding.wrong(
                "%d problems, the first: %s"
                        .formatted(
                                problems.size(),
                                FailedCheck.oneLine(problems.get(0).toString())),
                "sekisho lists check tells all of them by file and line");
    }
}
