package org.sekisho.night.job;

import java.util.List;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunAlarms;
import org.sekisho.night.run.RunProofs;
import org.sekisho.office.precedent.Repeats;
import org.sekisho.proof.sample.BlindSample;
import org.sekisho.proof.sample.DriftingModels;
import org.sekisho.proof.sample.SecondOpinion;
import org.springframework.batch.core.step.StepExecution;

/**
 * A step of {@code screenFilings}: repeats of what a person decided are closed, if the office wants that, and some clear filings go to
 * a person all the same: by lot, which is never told, and those that a model finds likeliest. All are counted in the report; which
 * filings were drawn is not said, and neither is the seed, by which it could be worked out.
 */
record DrawSamples(
        Repeats repeats,
        BlindSample blind,
        SecondOpinion opinions,
        DriftingModels drifting,
        RunProofs proofs,
        RunAlarms alarms)
        implements Steps.Act {

    @Override
    public void perform(StepExecution step) throws Exception {
        long run = ScreenFilingsJob.run(step);
        Repeats.Count repeated = repeats.close(run);
        if (repeated.closed() + repeated.drawn() > 0) {
            proofs.note(
                    run,
                    "Repeats: %d cases closed by the rule, %d more went to a person by lot"
                            .formatted(repeated.closed(), repeated.drawn()));
        }
        int drawn = blind.draw(run);
        if (drawn > 0) {
            proofs.note(run, "Blind sample: %d clear filings went to examiners".formatted(drawn));
        }
        opinions.draw(run).ifPresent(drawnByOpinion -> proofs.note(run, drawnByOpinion));
        List<String> doubts = drifting.look(run);
        if (!doubts.isEmpty()) {
            alarms.raise(run, new RunAlarm(RunAlarm.Kind.OPINION_DOUBTED, List.of(), String.join("; ", doubts)));
        }
        if (!opinions.refused().isEmpty()) {
            alarms.raise(
                    run, new RunAlarm(RunAlarm.Kind.OPINION_MODEL, List.of(), String.join("; ", opinions.refused())));
        }
    }
}
