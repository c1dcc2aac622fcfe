package org.sekisho.cli.lists;

import java.util.List;
import org.sekisho.finding.matching.ExampleOutcome;
import org.sekisho.finding.matching.ListTrial;
import org.sekisho.lists.keytech.ListProblem;

/** How the examples of lists came out as programs get it. These names are a contract. */
record TrialJson(List<String> unreadable, List<Tried> examples) {

    static TrialJson of(ListTrial trial) {
        return new TrialJson(
                trial.unreadable().stream().map(ListProblem::toString).toList(),
                trial.examples().stream().map(Tried::of).toList());
    }

    record Tried(
            String list,
            String entry,
            int line,
            boolean mustMatch,
            boolean matches,
            boolean pass,
            List<String> found,
            List<String> problems) {

        static Tried of(ExampleOutcome outcome) {
            return new Tried(
                    outcome.list().edition().list().value(),
                    outcome.entry().code().value(),
                    outcome.example().line(),
                    outcome.example().matches(),
                    !outcome.found().isEmpty(),
                    outcome.asExpected(),
                    outcome.written(),
                    outcome.problems());
        }
    }
}
