package org.sekisho.desk.runs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPart;
import org.sekisho.desk.setting.WebSettings;
import org.sekisho.night.job.JobRuns;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.staff.StaffMember;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Starts runs at the word of an operator, each in a process of its own: what a hostile filing does to it does not reach the
 * desk, and it goes on when the desk ends. One at a time; whatever was asked for is on the audit trail.
 */
@DeskPart
class RunStarter {

    private static final Logger LOG = LoggerFactory.getLogger(RunStarter.class);

    private final WebSettings settings;
    private final JobRuns runs;
    private final AuditTrail audit;
    private final TransactionOperations transaction;

    private @Nullable Process last;

    RunStarter(WebSettings settings, JobRuns runs, AuditTrail audit, TransactionOperations transaction) {
        this.settings = settings;
        this.runs = runs;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Answers to asking for a run. */
    enum Answer {
        STARTED,
        /** Another goes on. */
        GOING_ON,
        /** This desk was given no command for it. */
        NO_COMMAND,
        /** The machine did not start the command. */
        NOT_STARTED
    }

    synchronized Answer start(StaffMember operator) {
        if (settings.runCommand().isEmpty()) {
            return Answer.NO_COMMAND;
        }
        if (starting() || runs.working().filter(holder -> !holder.dead()).isPresent()) {
            return Answer.GOING_ON;
        }
        record(operator, AuditAction.RUN_ASKED_FOR);
        try {
            last = process();
            LOG.info("A run was asked for at the desk: process {}", last.pid());
            return Answer.STARTED;
        } catch (IOException e) {
            LOG.error("The run that was asked for at the desk did not start", e);
            record(operator, AuditAction.RUN_NOT_STARTED);
            return Answer.NOT_STARTED;
        }
    }

    private Process process() throws IOException {
        Path output = settings.runOutput().toAbsolutePath();
        Files.createDirectories(output.getParent());
        Process process = new ProcessBuilder(settings.runCommand())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(new File("/dev/null"))
                .start();
        process.onExit().thenAccept(ended -> LOG.info("Process {} ended with {}", ended.pid(), ended.exitValue()));
        return process;
    }

    /** Whether the run that was started here last has its process still, whether or not it has its lease by now. */
    synchronized boolean starting() {
        return last != null && last.isAlive();
    }

    /** How the process that was started here last ended; empty if none was, or it goes on. */
    synchronized OptionalInt ended() {
        return last == null || last.isAlive() ? OptionalInt.empty() : OptionalInt.of(last.exitValue());
    }

    private void record(StaffMember operator, AuditAction action) {
        AuditEvent event = new AuditEvent(operator.id().value(), action, "run", "at the desk");
        transaction.executeWithoutResult(status -> audit.add(List.of(event)));
    }
}
