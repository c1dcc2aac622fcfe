package org.sekisho.night.alert;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells of runs. A notice is put on record before it is sent; one that cannot be sent waits for the next run, so it may
 * come twice and is never lost. Nothing that goes wrong here is a reason for a run to fail.
 */
@Component
public class Notifications {

    private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);

    private final NotificationSettings settings;
    private final Messenger messenger;
    private final JdbcOutbox outbox;

    Notifications(NotificationSettings settings, Messenger messenger, JdbcOutbox outbox) {
        this.settings = settings;
        this.messenger = messenger;
        this.outbox = outbox;
    }

    /** Tells of how a run ended, if that is to be told, and sends it with all that waits. */
    public void tell(Notice notice) {
        if (!messenger.on().isEmpty() && isWanted(notice)) {
            try {
                outbox.put(notice, messenger.on());
            } catch (RuntimeException noRecord) { // whatever it is, the run has ended and somebody has to know
                LOG.warn("Run {}: the notification is not on record and is sent without", notice.run(), noRecord);
                messenger.send(idOf(notice), notice);
            }
        }
        sendWaiting(settings.attempts());
    }

    /** Sends what waits, each once: the run that follows must not wait for long. */
    public void beforeARun(List<Notice> died) {
        died.forEach(notice -> {
            if (!messenger.on().isEmpty()) {
                try {
                    outbox.put(notice, messenger.on());
                } catch (RuntimeException noRecord) {
                    LOG.warn("Run {}: the notification is not on record", notice.run(), noRecord);
                }
            }
        });
        sendWaiting(1);
    }

    /** Sends what waits. After a channel has failed its other notices wait on. */
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
            LOG.warn("Notifications that wait could not be sent", e);
        }
        return deliveries;
    }

    private Delivery send(JdbcOutbox.Waiting waiting, int attempts) {
        Delivery delivery = messenger.send(waiting.channel(), Long.toString(waiting.id()), waiting.notice(), attempts);
        if (delivery.sent()) {
            outbox.sent(waiting.id(), delivery.answer());
        } else if (outbox.failed(waiting.id(), delivery.answer())) {
            LOG.warn(
                    "Notification {} of run {} is given up",
                    waiting.id(),
                    waiting.notice().run());
        }
        return delivery;
    }

    private boolean isWanted(Notice notice) {
        return switch (notice.event()) {
            case DONE, STOPPED -> settings.everyRun();
            case UNSCREENABLE -> settings.everyRun() || isOver(notice.counts().unscreenable());
            case CLOCKS, REFERRALS ->
                settings.everyRun()
                        || settings.clocks() && !notice.clocks().isEmpty()
                        || settings.referrals() && notice.referrals().count() > 0
                        || isOver(notice.counts().unscreenable());
            case RED, FAILED, ABANDONED, NOT_BEGUN, TEST -> true;
        };
    }

    private boolean isOver(int unscreenable) {
        Integer most = settings.unscreenableOver();
        return most != null && unscreenable > most;
    }

    private static String idOf(Notice notice) {
        return "run-%d-%s".formatted(notice.run(), notice.event());
    }
}
