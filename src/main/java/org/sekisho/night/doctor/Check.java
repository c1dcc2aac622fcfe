package org.sekisho.night.doctor;

/** One thing that a night needs. */
public interface Check {

    /**
     * Looks at it and changes nothing. What it throws is told as wrong by {@link org.sekisho.night.doctor.Doctor}, so a check
     * catches only what
     * it can say more about.
     */
    Finding look() throws Exception;
}
