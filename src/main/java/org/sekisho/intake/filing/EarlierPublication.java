package org.sekisho.intake.filing;

import java.time.LocalDate;

/** A publication of the same invention by another filing of its family, before this one. */
public record EarlierPublication(String number, LocalDate date) {}
