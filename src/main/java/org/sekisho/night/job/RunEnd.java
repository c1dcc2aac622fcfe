package org.sekisho.night.job;

import org.sekisho.night.run.RunStatus;
import org.sekisho.office.audit.AuditAction;

/** What the audit trail calls the end of a run. */
final class RunEnd {

    private RunEnd() {}

    static AuditAction of(RunStatus status) {
        return switch (status) {
            case RUNNING -> throw new IllegalArgumentException("A run that goes on has no end to record");
            case DONE -> AuditAction.RUN_DONE;
            case RED -> AuditAction.RUN_RED;
            case STOPPED -> AuditAction.RUN_STOPPED;
            case FAILED -> AuditAction.RUN_FAILED;
            case ABANDONED -> AuditAction.RUN_ABANDONED;
        };
    }
}
