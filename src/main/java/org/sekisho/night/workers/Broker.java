package org.sekisho.night.workers;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.database.HomeSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Says which parts are to be done, and hears it. A broker that is gone is told of once in the log, and tried again; nothing waits for
 * it, as it is the database that knows who has what.
 */
@Component
public class Broker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Broker.class);

    private final WorkersSettings settings;
    private final BrokerSecrets secrets;
    private final HomeSettings home;
    private @Nullable ArtemisBroker own;
    private @Nullable ArtemisQueue queue;
    private volatile boolean gone;

    Broker(WorkersSettings settings, BrokerSecrets secrets, HomeSettings home) {
        this.home = home;
        this.settings = settings;
        this.secrets = secrets;
    }

    /** Says that these parts are to be done, in place of what was said before; false if the broker is gone. */
    public synchronized boolean say(List<PartMessage> messages) {
        try {
            forTheRun().say(messages);
            back();
            return true;
        } catch (BrokerGoneException e) {
            tell(e);
            return false;
        }
    }

    /** Waits for a part; empty if there is none within that time, or the broker is gone. */
    public synchronized Optional<PartMessage> hear(Duration longest) {
        try {
            Optional<PartMessage> heard = forAWorker().receive(longest);
            back();
            return heard;
        } catch (BrokerGoneException e) {
            tell(e);
            return Optional.empty();
        }
    }

    public boolean isGone() {
        return gone;
    }

    private ArtemisQueue forTheRun() {
        if (settings.startsBroker() && own == null) {
            own = ArtemisBroker.start(
                    settings,
                    secrets.password(),
                    secrets.storePassword(),
                    home.var().resolve("broker"));
            queue = own.queue();
        }
        return settings.startsBroker() && queue != null ? queue : forAWorker();
    }

    private ArtemisQueue forAWorker() {
        if (queue == null) {
            queue = ArtemisQueue.at(settings, secrets.password(), secrets.storePassword());
        }
        return queue;
    }

    private void tell(BrokerGoneException why) {
        if (!gone) {
            LOG.info("{}: {}", why.getMessage(), cause(why)); // a broker quotes its settings, and with them passwords
        }
        gone = true;
    }

    private static String cause(BrokerGoneException why) {
        return NestedExceptionUtils.getMostSpecificCause(why).getClass().getSimpleName();
    }

    private void back() {
        if (gone) {
            LOG.info("The broker answers");
        }
        gone = false;
    }

    @Override
    public synchronized void close() {
        try (ArtemisBroker ending = own;
                ArtemisQueue left = queue) {
            own = null;
            queue = null;
        } catch (BrokerGoneException e) {
            tell(e);
        }
    }

    /** The broker cannot be reached, or does not start. Nothing is lost by that: who has which part the database knows. */
    static class BrokerGoneException extends RuntimeException {

        BrokerGoneException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** A setting of the broker, or a secret of it, cannot be used. Nothing was begun. */
    public static class BrokerSettingException extends RuntimeException {

        BrokerSettingException(String message) {
            super(message);
        }
    }
}
