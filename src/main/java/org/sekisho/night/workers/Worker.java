package org.sekisho.night.workers;

import java.time.Duration;
import java.util.Optional;
import org.sekisho.machine.lease.RunLock;
import org.sekisho.night.run.FrozenLists.HelpedRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * A process that waits for parts of runs and does them, until it is told to end. For each run it starts a program of its own, so
 * that nothing of the night before is left in it.
 */
@Component
public class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final JdbcParts parts;
    private final Broker broker;
    private final RunLock lock;
    private final WorkTerms terms;
    private final Presence us;

    private volatile boolean stopped;
    private volatile Optional<Help> help = Optional.empty();
    private boolean silent;

    Worker(JdbcParts parts, Broker broker, RunLock lock, WorkTerms terms, Presence us) {
        this.parts = parts;
        this.broker = broker;
        this.lock = lock;
        this.terms = terms;
        this.us = us;
    }

    /** Starts the program that screens for a run. */
    @FunctionalInterface
    public interface Programs {

        ConfigurableApplicationContext start(HelpedRun run);
    }

    /**
     * Waits for parts and does them.
     *
     * @param once whether to end when the first run that it helped, or refused, has ended
     * @return whether it ended as it was told to; if not, the program should be started anew
     */
    public boolean work(boolean once, Programs programs) {
        boolean ended = false;
        try (Presence.Pulse pulse = us.begin(() -> help.ifPresent(Help::say))) {
            while (!stopped && !ended) {
                ended = turn(programs) && once;
            }
            help.ifPresent(Help::stop);
            return help.map(Help::leave).orElse(true);
        }
    }

    /** Lets go of what is under way after its next commit, and ends. Returns at once. */
    public void stop() {
        stopped = true;
        help.ifPresent(Help::stop);
    }

    /** Returns whether a run that was helped has ended. */
    private boolean turn(Programs programs) {
        try {
            boolean left = leaveWhatIsOver();
            if (help.map(run -> run.hasRoomWithin(LOOK_AGAIN)).orElse(true)) {
                hear().ifPresentOrElse(message -> take(message, programs), this::pauseIfNobodySpeaks);
            }
            silent = false;
            return left;
        } catch (DataAccessException | TransactionException e) {
            if (!silent) {
                LOG.warn("The database does not answer: {}", e.getClass().getSimpleName());
            }
            silent = true;
            pause();
            return false;
        }
    }

    private boolean leaveWhatIsOver() {
        Optional<Help> now = help;
        if (now.isEmpty() || lock.isHeldBy(now.get().lease()) && !now.get().isExhausted()) {
            return false;
        }
        if (!now.get().leave()) {
            stopped = true;
        }
        help = Optional.empty();
        us.isIdle();
        return true;
    }

    private void take(PartMessage message, Programs programs) {
        Optional<Part> part = parts.byKey(message.step()).filter(found -> found.state() == Part.State.WAITING);
        Optional<JdbcParts.Share> share =
                part.flatMap(found -> parts.shareOf(found.run())).filter(found -> lock.isHeldBy(found.lease()));
        if (share.isEmpty()) {
            return; // said twice, or by a run that is over
        }
        if (help.filter(run -> run.lease().equals(share.get().lease())).isEmpty()) {
            begin(part.get().run(), share.get(), programs);
        }
        help.ifPresent(run -> run.take(part.get()));
    }

    private void begin(long run, JdbcParts.Share share, Programs programs) {
        help.ifPresent(Help::leave);
        help = Optional.of(begun(run, share, programs));
        if (stopped) {
            help.ifPresent(Help::stop);
        }
    }

    private Help begun(long run, JdbcParts.Share share, Programs programs) {
        Optional<String> difference = terms.difference(share.terms());
        if (difference.isPresent()) {
            LOG.warn("Run {} takes no help from here: {}", run, difference.get());
            us.refuses(run, difference.get());
            return Help.none(share.lease());
        }
        us.helps(run);
        try {
            ConfigurableApplicationContext program = programs.start(new HelpedRun(run, WorkTerms.lists(share.terms())));
            return Help.by(us, run, share.lease(), program);
        } catch (RuntimeException e) { // whatever keeps a program from starting here; others may have it
            LOG.warn("Run {} cannot be helped from here", run, e);
            us.refuses(
                    run, "it does not start there (%s)".formatted(e.getClass().getSimpleName()));
            return Help.none(share.lease());
        }
    }

    private Optional<PartMessage> hear() {
        Optional<PartMessage> heard = broker.hear(LOOK_AGAIN);
        us.tally().hears(!broker.isGone());
        return heard;
    }

    /** Pauses while no message comes; without a broker nothing waits. */
    private void pauseIfNobodySpeaks() {
        if (broker.isGone()) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for parts", e);
        }
    }
}
