package org.sekisho.night.doctor;

/** A check by its name, and what it found. */
public record Checked(String check, Finding finding) {}
