package org.sekisho.desk.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPart;
import org.sekisho.desk.Moments;
import org.sekisho.night.job.RunHistory;
import org.sekisho.night.run.RunStatus;
import org.sekisho.night.run.RunSummary;
import org.sekisho.screening.record.OutcomeCounts;

/** What the last runs found and how long a filing took them, counted in the whole office. */
@DeskPart
class RunFigures {

    private final RunHistory runs;

    RunFigures(RunHistory runs) {
        this.runs = runs;
    }

    /** The newest first, without one that goes on. */
    List<FiguresPage.RunFigure> last(int most) {
        return runs.last(most).stream()
                .filter(run -> run.status() != RunStatus.RUNNING)
                .map(RunFigures::figure)
                .toList();
    }

    private static FiguresPage.RunFigure figure(RunSummary run) {
        OutcomeCounts counts = run.counts();
        return new FiguresPage.RunFigure(
                run.run(),
                Moments.minute(run.started()),
                counts.received(),
                counts.flagged(),
                counts.unscreenable(),
                each(run.seconds(), counts.received() - counts.waiting()));
    }

    private static @Nullable Double each(double seconds, int screened) {
        return screened == 0 || seconds == 0 ? null : seconds / screened;
    }
}
