package org.sekisho.night.workers;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All that the broker carries: that a part of a run is to be done. Keys and nothing of a filing; whoever takes it asks the database.
 *
 * @param job key of the job's execution
 * @param step key of the part's execution
 * @param name of the step that does parts
 */
record PartMessage(long job, long step, String name) {

    private static final Pattern WRITTEN =
            Pattern.compile("\\{\"job\":(\\d{1,18}),\"step\":(\\d{1,18}),\"name\":\"([A-Za-z]{1,40})\"}");

    /** The message as JSON. */
    String written() {
        return "{\"job\":%d,\"step\":%d,\"name\":\"%s\"}".formatted(job, step, name);
    }

    /** Reads what another wrote; empty if it is anything else. */
    static Optional<PartMessage> read(String written) {
        Matcher message = WRITTEN.matcher(written);
        return message.matches()
                ? Optional.of(new PartMessage(
                        Long.parseLong(message.group(1)), Long.parseLong(message.group(2)), message.group(3)))
                : Optional.empty();
    }
}
