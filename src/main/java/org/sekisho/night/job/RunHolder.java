package org.sekisho.night.job;

import java.time.Instant;

/**
 * The process that holds the run's lease, or held it when it died.
 *
 * @param since when it took the lease
 * @param dead whether it ran on this machine and is gone: the next run takes over what it left
 */
public record RunHolder(String host, long process, Instant since, boolean dead) {}
