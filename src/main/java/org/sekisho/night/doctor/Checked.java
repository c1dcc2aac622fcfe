package org.sekisho.night.doctor;

import org.sekisho.night.doctor.check.Finding;

/** A check by its name, and what it found. */
public record Checked(String check, Finding finding) {}
