package org.sekisho.cli.night;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.night.job.JobRuns;
import org.sekisho.night.job.RunHistory;
import org.sekisho.night.run.RunReport;
import org.sekisho.night.run.RunStatus;
import org.sekisho.night.run.RunSummary;
import org.sekisho.night.workers.Workers;
import org.sekisho.office.review.ReviewCases;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/** {@code sekisho status}: how the last run went, or how far the present one has come, and what is open. */
@Command(
        name = "status",
        description = "Says how the last run went, or how far the present one has come, and how many cases are open.")
public final class StatusCommand extends PlacedCommand {

    @Override
    public Integer call() {
        PrintWriter out = out();
        try (ConfigurableApplicationContext sekisho = place.open()) {
            RunHistory history = sekisho.getBean(RunHistory.class);
            Optional<RunSummary> latest = history.latest();
            if (latest.isEmpty()) {
                out.println("No run yet. Start one: sekisho run");
                return ExitCode.DONE;
            }
            JobRuns runs = sekisho.getBean(JobRuns.class);
            crash(latest.get(), runs).ifPresent(out::println);
            history.report(latest.get().run()).ifPresent(report -> print(report, out));
            if (latest.get().status() == RunStatus.RUNNING) {
                out.printf(
                        "Held by %s%n",
                        runs.holder().orElse("nobody: it died, and the next sekisho run takes over what it left"));
            }
            sekisho.getBean(Workers.class).lately().forEach(worker -> out.printf("Worker %s%n", worker.inWords()));
            Map<ReviewQueue, Integer> open = sekisho.getBean(ReviewCases.class).open();
            out.printf(
                    "Open cases: %d secrecy, %d disclosure%n",
                    open.getOrDefault(ReviewQueue.SECRECY, 0), open.getOrDefault(ReviewQueue.DISCLOSURE, 0));
            return ExitCode.DONE;
        }
    }

    /** Says first that the last run came to no end, if so, and the command to type. */
    private static Optional<String> crash(RunSummary run, JobRuns runs) {
        boolean died = run.status() == RunStatus.ABANDONED
                || run.status() == RunStatus.RUNNING
                        && runs.working().map(JobRuns.Holder::dead).orElse(true);
        String how = died ? "died" : "failed";
        return died || run.status() == RunStatus.FAILED
                ? Optional.of("Run %d %s before its end; nothing is lost. To go on with what it left: sekisho run"
                        .formatted(run.run(), how))
                : Optional.empty();
    }

    private static void print(RunReport report, PrintWriter out) {
        RunSummary run = report.run();
        out.printf(
                "Run %d %s, begun %s%s%n",
                run.run(),
                run.status().name().toLowerCase(Locale.ROOT),
                run.started(),
                run.ended() == null ? "" : ", ended " + run.ended());
        out.println(run.counts());
        out.printf("All time: %s%n", report.proof().allTime());
        report.alarms().forEach(alarm -> out.printf("ALARM: %s%n", alarm.summary()));
        report.proof().notes().forEach(note -> out.printf("Note: %s%n", note));
        report.clocks().forEach(clock -> out.printf("Clock %s%n", clock.sentence()));
        report.referrals().forEach(referral -> out.printf("Referral %s%n", referral.sentence()));
        report.closedOver().forEach(closed -> out.printf("Closed %s%n", closed.sentence()));
        run.lists()
                .forEach(list -> out.printf(
                        "List %s, edition %s (%s)%n",
                        list.list(), list.edition(), list.sha256().substring(0, 12)));
    }
}
