package org.sekisho.office.staff;

import java.time.Instant;

/**
 * A new code, to be shown to one person, once.
 *
 * @param until when it can no longer be used
 * @param token whether it is the token of a program, and no one-time code
 */
public record IssuedCode(OneTimeCode code, Instant until, boolean token) {}
