package org.sekisho.night.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/** Sends alerts by every channel that is on. Needs no database, so that it can tell of one that is down. */
@Component
public class Messenger {

    private static final Logger LOG = LoggerFactory.getLogger(Messenger.class);

    private final List<Channel> channels;
    private final AlertSettings settings;

    Messenger(List<Channel> channels, AlertSettings settings) {
        this.channels = List.copyOf(channels);
        this.settings = settings;
    }

    /** The channels that have a receiver. */
    public List<String> on() {
        return channels.stream().filter(Channel::isOn).map(Channel::name).toList();
    }

    /** Why a channel could not even try; empty if it could. Sends nothing. */
    public Optional<String> problemOf(String channel) {
        try {
            for (Channel one : channels) {
                if (one.name().equals(channel)) {
                    one.prepare();
                }
            }
            return Optional.empty();
        } catch (NotDeliveredException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Sends an alert by all of them; keeps nothing. */
    public List<Delivery> send(String id, Alert alert) {
        List<Delivery> deliveries = new ArrayList<>();
        on().forEach(channel -> deliveries.add(send(channel, id, alert, settings.attempts())));
        return deliveries;
    }

    /** Sends an alert by one of them, at most as often as given. */
    Delivery send(String channel, String id, Alert alert, int attempts) {
        Optional<Channel> named = channels.stream()
                .filter(one -> one.name().equals(channel))
                .filter(Channel::isOn)
                .findFirst();
        if (named.isEmpty()) {
            return new Delivery(channel, false, "it is off: no receiver is set");
        }
        try {
            return new Delivery(channel, true, retries(attempts).execute(() -> attempt(named.get(), id, alert)));
        } catch (RetryException e) {
            Throwable last = e.getLastException();
            if (last instanceof RuntimeException || last instanceof Error) {
                ReflectionUtils.rethrowRuntimeException(last); // a fault of the program, as it came
            }
            return new Delivery(channel, false, String.valueOf(last.getMessage()));
        }
    }

    private RetryTemplate retries(int attempts) {
        return new RetryTemplate(RetryPolicy.builder()
                .includes(NotDeliveredException.class)
                .maxRetries(attempts - 1L)
                .delay(settings.pause())
                .build());
    }

    private static String attempt(Channel channel, String id, Alert alert) throws NotDeliveredException {
        try {
            return channel.send(id, alert);
        } catch (NotDeliveredException e) {
            LOG.warn("Alert {} not sent by {}: {}", id, channel.name(), e.getMessage());
            throw e;
        }
    }

    /**
     * The result of sending.
     *
     * @param answer what the receiver said, or why it could not be reached
     */
    public record Delivery(String channel, boolean sent, String answer) {}

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

    /** An alert did not go out. The message says why, without the alert and without secrets. */
    static class NotDeliveredException extends Exception {

        NotDeliveredException(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }
}
