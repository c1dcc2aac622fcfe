package org.sekisho.night.alert;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sekisho.night.alert.Messenger.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells of runs. An alert is put on record before it is sent; one that cannot be sent waits for the next run, so it may
 * come twice and is never lost. Nothing that goes wrong here is a reason for a run to fail.
 */
@Component
public record Alerts(AlertSettings settings, Messenger messenger, JdbcOutbox outbox) {

    private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);

    /** Tells of how a run ended, if that is to be told, and sends it with all that waits. */
    public void tell(Alert alert) {
        if (!messenger.on().isEmpty() && isWanted(alert)) {
            try {
                outbox.put(alert, messenger.on());
            } catch (RuntimeException noRecord) { // whatever it is, the run has ended and somebody has to know
                LOG.warn("Run {}: the alert is not on record and is sent without", alert.run(), noRecord);
                messenger.send(idOf(alert), alert);
            }
        }
        sendWaiting(settings.attempts());
    }

    /** Sends what waits, each once: the run that follows must not wait for long. */
    public void beforeARun(List<Alert> died) {
        died.forEach(alert -> {
            if (!messenger.on().isEmpty()) {
                try {
                    outbox.put(alert, messenger.on());
                } catch (RuntimeException noRecord) {
                    LOG.warn("Run {}: the alert is not on record", alert.run(), noRecord);
                }
            }
        });
        sendWaiting(1);
    }

    /** Sends what waits. After a channel has failed its other alerts wait on. */
    public List<Delivery> sendWaiting() {
        return sendWaiting(settings.attempts());
    }

    private List<Delivery> sendWaiting(int attempts) {
        List<Delivery> deliveries = new ArrayList<>();
        Set<String> failing = new HashSet<>();
        try {
            for (JdbcOutbox.Waiting waiting : outbox.waiting()) {
                if (!failing.contains(waiting.channel())) {
                    Delivery delivery = send(waiting, attempts);
                    deliveries.add(delivery);
                    if (!delivery.sent()) {
                        failing.add(delivery.channel());
                    }
                }
            }
        } catch (RuntimeException e) { // the outbox is the database's; the next run tries again
            LOG.warn("Alerts that wait could not be sent", e);
        }
        return deliveries;
    }

    private Delivery send(JdbcOutbox.Waiting waiting, int attempts) {
        Delivery delivery = messenger.send(waiting.channel(), Long.toString(waiting.id()), waiting.alert(), attempts);
        if (delivery.sent()) {
            outbox.sent(waiting.id(), delivery.answer());
        } else if (outbox.failed(waiting.id(), delivery.answer())) {
            LOG.warn(
                    "Alert {} of run {} is given up",
                    waiting.id(),
                    waiting.alert().run());
        }
        return delivery;
    }

    private boolean isWanted(Alert alert) {
        return switch (alert.event()) {
            case DONE, STOPPED -> settings.everyRun();
            case UNSCREENABLE -> settings.everyRun() || isOver(alert.counts().unscreenable());
            case CLOCKS, REFERRALS ->
                settings.everyRun()
                        || settings.clocks() && !alert.clocks().isEmpty()
                        || settings.referrals() && alert.referrals().count() > 0
                        || isOver(alert.counts().unscreenable());
            case RED, FAILED, ABANDONED, NOT_BEGUN, TEST -> true;
        };
    }

    private boolean isOver(int unscreenable) {
        Integer most = settings.unscreenableOver();
        return most != null && unscreenable > most;
    }

    private static String idOf(Alert alert) {
        return "run-%d-%s".formatted(alert.run(), alert.event());
    }
}
