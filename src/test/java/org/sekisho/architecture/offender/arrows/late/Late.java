package org.sekisho.architecture.offender.arrows.late;

/** What only later stages may use. */
public record Late(int value) {}
