package org.sekisho.office.partner;

import java.time.Instant;

/**
 * A package that was written or taken in.
 *
 * @param incoming whether it came from the partner
 * @param agreement the version of the agreement by which it went
 * @param sha256 of its content
 * @param handledBy who wrote it or took it in
 */
public record CarriedPackage(
        boolean incoming, int agreement, int sequence, String sha256, String handledBy, Instant handledAt) {}
