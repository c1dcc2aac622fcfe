package org.sekisho.night.alert;

/** A way by which alerts go out. */
interface Channel {

    /** A code, by which the outbox knows it. */
    String name();

    /** Whether there is a receiver. */
    boolean isOn();

    /** Makes sure that all is there that sending takes; connects to nobody. */
    default void prepare() throws NotDeliveredException {}

    /**
     * Sends an alert and returns what the receiver said.
     *
     * @param id the same for every attempt, so that the receiver can tell a repetition
     */
    String send(String id, Alert alert) throws NotDeliveredException;
}
