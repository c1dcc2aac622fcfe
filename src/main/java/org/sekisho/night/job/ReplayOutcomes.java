package org.sekisho.night.job;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Filings;
import org.sekisho.intake.filing.Filings.DamagedFilingException;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunAlarm.Kind;
import org.sekisho.night.run.RunAlarms;
import org.sekisho.night.run.RunProof;
import org.sekisho.night.run.RunProofs;
import org.sekisho.night.run.StopRequest;
import org.sekisho.screening.replay.FilingReplay;
import org.sekisho.screening.replay.ListsOfThen;
import org.sekisho.screening.replay.ReplayLot;
import org.sekisho.screening.replay.ReplaySettings;
import org.sekisho.screening.replay.Replayed;
import org.springframework.batch.core.step.StepExecution;

/**
 * A step of {@code screenFilings}: some outcomes of all nights, drawn by lot, are proved again by what is kept of text and lists. What does not
 * come to the same is an alarm, unless another program answers.
 *
 * <p>The seed of the lot is in the report, so that the sample can be drawn again.
 */
record ReplayOutcomes(
        ReplayLot lot,
        FilingReplay replay,
        Filings filings,
        FaultBarrier faults,
        RunAlarms alarms,
        RunProofs proofs,
        ReplaySettings settings,
        StopRequest stop)
        implements Steps.Act {

    /** Processor time for one filing. */
    private static final Duration TIME = Duration.ofMinutes(10);

    private static final String PROGRAM = "PROGRAM";

    @Override
    public void perform(StepExecution step) throws Exception {
        long seed = settings.seed() == null ? new SecureRandom().nextLong() : settings.seed();
        ListsOfThen lists = new ListsOfThen();
        Tried tried = new Tried(lists);
        for (FilingId drawn : lot.draw(settings.sample(), seed)) {
            stop.checkInterrupted(step);
            tryAgain(drawn, tried);
        }
        tell(ScreenFilingsJob.run(step), seed, tried);
    }

    private void tryAgain(FilingId drawn, Tried tried) {
        try {
            RegisteredFiling filing = filings.byId(drawn);
            tried.add(
                    filing.number(),
                    faults.attempt(TIME, () -> replay.replay(filing, tried.lists))
                            .handledBy(ReplayOutcomes::differenceFrom, broken -> Optional.of(PROGRAM)));
        } catch (DamagedFilingException damaged) {
            tried.addDamaged(drawn);
        }
    }

    private void tell(long run, long seed, Tried tried) {
        tried.byAnythingElse()
                .forEach((from, numbers) -> alarms.raise(run, new RunAlarm(Kind.REPLAY_DIFFERS, numbers, from)));
        tried.damaged.forEach(filing -> alarms.raise(
                run,
                new RunAlarm(
                        Kind.REPLAY_DIFFERS,
                        List.of(),
                        "%s of the filing with the key %s".formatted(Replayed.Cause.RECORD, filing))));
        if (!tried.byProgram().isEmpty()) {
            proofs.note(
                    run,
                    "By another program, or other settings, than then these come to something else; see sekisho replay: "
                            + tried.byProgram().stream()
                                    .map(FilingNumber::value)
                                    .collect(Collectors.joining(", ")));
        }
        proofs.replayed(
                run, new RunProof.Replays(seed, tried.all, tried.byProgram().size(), tried.differingByAnythingElse()));
    }

    /**
     * The source of a difference, in the codes of {@link Replayed.Cause}; empty if there is none. Only flagged and clear filings are drawn:
     * each had words, and a run.
     */
    private static Optional<String> differenceFrom(Replayed replayed) {
        if (replayed instanceof Replayed.Answered answered) {
            return Optional.ofNullable(answered.against().cause()).map(Enum::name);
        }
        return Optional.of(
                switch (((Replayed.Impossible) replayed).reason()) {
                    case TEXT_DAMAGED, NO_TEXT -> Replayed.Cause.TEXT.name();
                    case LIST_CHANGED -> Replayed.Cause.LIST.name();
                    case LIST_NOT_READ -> PROGRAM;
                    case NO_RUN -> Replayed.Cause.RECORD.name();
                });
    }

    /** The outcomes that a run replayed, and those that differ, by the source of the difference. */
    private static final class Tried {

        private final ListsOfThen lists;
        private int all;
        private final Map<String, List<FilingNumber>> differing = new TreeMap<>();
        private final List<FilingId> damaged = new ArrayList<>();

        Tried(ListsOfThen lists) {
            this.lists = lists;
        }

        private void add(FilingNumber filing, Optional<String> differenceFrom) {
            all++;
            differenceFrom.ifPresent(from ->
                    differing.computeIfAbsent(from, none -> new ArrayList<>()).add(filing));
        }

        private void addDamaged(FilingId filing) {
            all++;
            damaged.add(filing);
        }

        private int differingByAnythingElse() {
            return damaged.size()
                    + byAnythingElse().values().stream().mapToInt(List::size).sum();
        }

        private List<FilingNumber> byProgram() {
            return differing.getOrDefault(PROGRAM, List.of());
        }

        private Map<String, List<FilingNumber>> byAnythingElse() {
            Map<String, List<FilingNumber>> others = new TreeMap<>(differing);
            others.remove(PROGRAM);
            return others;
        }
    }
}
