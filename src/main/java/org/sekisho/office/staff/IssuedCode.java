package org.sekisho.office.staff;

import java.time.Instant;

/**
 * A new code, to be shown to one person, once.
 *
 * @param until when it can no longer be used
 */
public record IssuedCode(OneTimeCode code, Instant until) {}
