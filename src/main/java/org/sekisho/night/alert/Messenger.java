package org.sekisho.night.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

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
        Delivery delivery = attempt(named.get(), id, alert);
        for (int made = 1; made < attempts && !delivery.sent() && pause(); made++) {
            delivery = attempt(named.get(), id, alert);
        }
        return delivery;
    }

    private static Delivery attempt(Channel channel, String id, Alert alert) {
        try {
            return new Delivery(channel.name(), true, channel.send(id, alert));
        } catch (NotDeliveredException e) {
            LOG.warn("Alert {} not sent by {}: {}", id, channel.name(), e.getMessage());
            return new Delivery(channel.name(), false, String.valueOf(e.getMessage()));
        }
    }

    private boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(settings.pause().toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
