package org.sekisho.night.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.night.run.FrozenLists;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunAlarm.Kind;
import org.sekisho.night.run.RunAlarms;
import org.sekisho.night.run.RunProofs;
import org.sekisho.proof.canary.Canaries;
import org.sekisho.proof.canary.CanaryResult;
import org.sekisho.proof.canary.CanaryResult.Verdict;
import org.springframework.batch.core.step.StepExecution;

/**
 * Step 4 of {@code screenFilings}: looks at what came of the canaries. One that was missed, or flagged and must not
 * be, is an alarm that names it and the entry.
 */
record CheckCanaries(Canaries canaries, FrozenLists lists, RunAlarms alarms, RunProofs proofs) implements Steps.Act {

    private static final int LONGEST = 500;
    private static final int NAMED = 10;

    @Override
    public void perform(StepExecution step) throws Exception {
        long run = ScreenFilingsJob.run(step);
        List<KeyTechnologyList> inForce = lists.inForce();
        List<CanaryResult> results = canaries.judge(run, inForce);
        try {
            results = canaries.judgeAgain(run, inForce, results);
        } finally { // what the filings' screening showed is told, whatever breaks now
            raise(run, Kind.CANARY_MISSED, of(results, Verdict.MISSED), alarms);
            raise(run, Kind.CANARY_FLAGGED, of(results, Verdict.FLAGGED), alarms);
        }
        notApplicable(results)
                .forEach((why, count) -> proofs.note(
                        run, "Canaries: %s, so %d of what is expected is not applicable".formatted(why, count)));
        note(run, canaries.withoutLookAlike(inForce), proofs);
    }

    private static void note(long run, List<String> entries, RunProofs proofs) {
        if (!entries.isEmpty()) {
            String more = entries.size() > NAMED ? " and %d more".formatted(entries.size() - NAMED) : "";
            proofs.note(
                    run,
                    "Canaries: none shows that the list leaves alone what is like it, for want of an example: %s%s"
                            .formatted(entries.stream().limit(NAMED).collect(Collectors.joining(", ")), more));
        }
    }

    private static List<CanaryResult> of(List<CanaryResult> results, Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).toList();
    }

    private static void raise(long run, Kind kind, List<CanaryResult> results, RunAlarms alarms) {
        if (!results.isEmpty()) {
            List<FilingNumber> numbers =
                    results.stream().map(CanaryResult::number).distinct().toList();
            String why = results.stream().map(CanaryResult::detail).distinct().collect(Collectors.joining("; "));
            alarms.raise(run, new RunAlarm(kind, numbers, why.substring(0, Math.min(why.length(), LONGEST))));
        }
    }

    private static Map<String, Integer> notApplicable(List<CanaryResult> results) {
        Map<String, Integer> why = new LinkedHashMap<>();
        of(results, Verdict.NOT_APPLICABLE).forEach(result -> why.merge(result.detail(), 1, Integer::sum));
        return why;
    }
}
