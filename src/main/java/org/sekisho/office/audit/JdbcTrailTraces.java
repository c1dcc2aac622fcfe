package org.sekisho.office.audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Traces that the database cannot hold unless a head was signed: each run signs one before it begins. */
@Repository
record JdbcTrailTraces(JdbcClient jdbc) {

    /** Whether there was ever a run, by its own row, by what it screened, or by what the trail says of it. */
    boolean ofRuns() {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM screening_run) OR EXISTS (SELECT 1 FROM screening_outcome)
                            OR EXISTS (SELECT 1 FROM audit_record WHERE action IN ('RUN_STARTED', 'FILING_SCREENED'))""").query(Boolean.class).single();
    }
}
