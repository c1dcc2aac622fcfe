package org.sekisho.night.alert;

/**
 * How sending went.
 *
 * @param answer what the receiver said, or why it could not be reached
 */
public record Delivery(String channel, boolean sent, String answer) {}
