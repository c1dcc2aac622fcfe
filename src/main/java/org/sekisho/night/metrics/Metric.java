package org.sekisho.night.metrics;

import java.util.List;

/**
 * Everything that Sekisho measures for the office's monitoring, by the conventions of Prometheus. Each is a gauge, but for those
 * that end with {@code _total}: these count from the start of the process.
 *
 * <p>A label has values from a closed set, or the codes of the clocks that the office set up. None is of a filing, a case, an
 * entry, a list or a person: who reads metrics need not be cleared for any.
 */
enum Metric {
    RUN_NUMBER("sekisho_run_number", "Number of the newest run that has ended."),
    RUN_STATUS("sekisho_run_status", "1 for how the newest run ended, 0 for each other way.", "status"),
    RUN_START("sekisho_run_start_timestamp_seconds", "When the newest run began."),
    RUN_END("sekisho_run_end_timestamp_seconds", "When the newest run ended."),
    RUN_LAST_SUCCESS(
            "sekisho_run_last_success_timestamp_seconds",
            "When a run last ended well, red ones not counted; 0 if none ever did."),
    RUN_DURATION("sekisho_run_duration_seconds", "How long the newest run took, without start-up; 0 if it died."),
    RUN_STAGE_DURATION("sekisho_run_stage_duration_seconds", "How long each step of the newest run took.", "stage"),
    RUN_FILINGS("sekisho_run_filings", "Filings of the newest run.", "outcome"),
    RUN_UNREAD("sekisho_run_unread_filings", "Filings of the newest run of which a part was not read.", "reason"),
    RUN_CASES("sekisho_run_opened_cases", "Cases that the newest run opened.", "queue"),
    RUN_ALARMS("sekisho_run_alarms", "Alarms of the newest run.", "kind"),
    REFERRALS("sekisho_run_referrals", "Referrals that asked for something when the newest run ended.", "standing"),
    STALE_ENTRIES(
            "sekisho_run_stale_entries",
            "Entries of the lists in use, all counted together, that somebody should look at.",
            "concern"),
    OPEN_CASES("sekisho_open_cases", "Cases that have not ended.", Metric.SOURCE, "queue", "work_list"),
    OLDEST_CASE(
            "sekisho_open_cases_oldest_age_seconds",
            "Since when the oldest of them has been there; 0 if there are none.",
            Metric.SOURCE,
            "queue",
            "work_list"),
    CLOCK_CASES(
            "sekisho_clock_cases", "Undecided cases for which a clock runs.", Metric.SOURCE, "jurisdiction", "clock"),
    CLOCK_UNDATED(
            "sekisho_clock_undated_cases",
            "Those of which nobody knows the last day.",
            Metric.SOURCE,
            "jurisdiction",
            "clock"),
    CLOCK_DUE(
            "sekisho_clock_due_cases",
            "Those whose last day is today or within so many days.",
            Metric.SOURCE,
            "jurisdiction",
            "clock",
            "days"),
    CLOCK_ACT_NOW(
            "sekisho_clock_act_now_cases",
            "Those that have reached their lead time and not their end.",
            Metric.SOURCE,
            "jurisdiction",
            "clock"),
    CLOCK_PAST(
            "sekisho_clock_past_cases",
            "Those whose last day is over, by whether they came before it.",
            Metric.SOURCE,
            "jurisdiction",
            "clock",
            "came"),
    DATABASE_UP("sekisho_database_up", "1 if the desk could count the cases, 0 if the database did not answer."),
    WORKER_RUN("sekisho_worker_run_number", "Number of the run that the worker helps, or refuses to; 0 if none."),
    WORKER_REFUSES("sekisho_worker_refuses", "1 if the worker takes no part in that run; its report says why."),
    WORKER_BROKER_UP("sekisho_worker_broker_up", "1 if the broker answers; a run's own is there while the run is."),
    WORKER_IN_WORK("sekisho_worker_parts_in_work", "Parts of a run that the worker is at."),
    WORKER_PARTS("sekisho_worker_parts_total", "Parts that ended at the worker.", "end"),
    WORKER_FILINGS("sekisho_worker_filings_total", "Filings that the worker screened."),
    WORKER_PART_SECONDS("sekisho_worker_part_seconds_total", "How long the worker was at parts, all together.");

    private static final String COUNTED = "_total";

    /** The label for the source of a count: a run when it ended, or the desk just now. */
    static final String SOURCE = "source";

    private final String exposed;
    private final String help;
    private final List<String> labels;

    Metric(String exposed, String help, String... labels) {
        this.exposed = exposed;
        this.help = help;
        this.labels = List.of(labels);
    }

    /** Its name in Prometheus. */
    public String exposed() {
        return exposed;
    }

    /** Its name without what tells that it only grows. */
    String base() {
        return isCounter() ? exposed.substring(0, exposed.length() - COUNTED.length()) : exposed;
    }

    boolean isCounter() {
        return exposed.endsWith(COUNTED);
    }

    public String help() {
        return help;
    }

    public List<String> labels() {
        return labels;
    }

    /** A sample of the metric, without labels or with those values, in the order of the labels. */
    Sample is(double value, String... of) {
        return new Sample(this, List.of(of), value);
    }

    /** One figure of a metric. */
    record Sample(Metric metric, List<String> values, double value) {

        Sample {
            if (values.size() != metric.labels().size()) {
                throw new IllegalArgumentException("%s has the labels %s and not %d values"
                        .formatted(metric.exposed(), metric.labels(), values.size()));
            }
            values = List.copyOf(values);
        }
    }
}
