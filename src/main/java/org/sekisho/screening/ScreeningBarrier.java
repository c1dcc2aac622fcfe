package org.sekisho.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.machine.fault.Attempt;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.machine.fault.OurFault.OurFaultException;
import org.sekisho.reading.extraction.ReadFiling;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.screening.ScreeningSettings.ScreeningBudget;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Screens filings so that none harms another. One that breaks the program is tried a second time while no other is
 * screened, for it may have lacked the memory that another took. If it breaks it again it is <em>unscreenable</em>,
 * reason {@link UnreadReason#PROGRAM_FAULT}, with what could be read of it, and a person has it. One that comes to no
 * end is not tried again.
 *
 * <p>Before a filing is blamed an innocent one is screened. If that breaks, too, the fault is ours and fails the run.
 */
@Component
public class ScreeningBarrier {

    private static final ReadFiling NOTHING =
            new ReadFiling(new Filing(null, Bibliography.UNKNOWN, List.of(), List.of()), List.of());
    private static final FilingText NO_TEXT = new FilingText("und", "", List.of());
    private static final ReadFiling INNOCENT = new ReadFiling(
            new Filing(
                    null,
                    Bibliography.UNKNOWN,
                    List.of(TextBlock.of(
                            Section.DESCRIPTION,
                            "",
                            "The chair has four legs of oak, each 45 cm long, and was made in Kyoto.")),
                    List.of()),
            List.of());

    private final FilingScreener screener;
    private final FaultBarrier barrier;
    private final ScreeningBudget budget;
    private final ObjectProvider<OutcomePreparation> preparations;
    private final ReadWriteLock room = new ReentrantReadWriteLock(true);

    private volatile @Nullable RegisteredFiling lastScreened;

    ScreeningBarrier(
            FilingScreener screener,
            FaultBarrier barrier,
            ScreeningSettings settings,
            ObjectProvider<OutcomePreparation> preparations) {
        this.screener = screener;
        this.barrier = barrier;
        this.budget = settings.budget();
        this.preparations = preparations;
    }

    /**
     * Screens one filing.
     *
     * @throws RuntimeException only for what is no fault of the filing's
     */
    public ScreenedFiling screen(RegisteredFiling filing) {
        Course course = new Course(filing);
        Lock inTurn = budget.isForOneAlone(filing) ? room.writeLock() : room.readLock();
        return within(inTurn, () -> attempt(filing, course::run))
                .handledBy(
                        this::note,
                        broken -> broken.fault().endless()
                                ? setAside(
                                        filing,
                                        course.read(),
                                        NO_TEXT,
                                        broken.fault().summary())
                                : within(room.writeLock(), () -> screenAlone(filing)));
    }

    /** Sets a filing aside unread. */
    public ScreenedFiling setAside(RegisteredFiling filing, String detail) {
        return setAside(filing, NOTHING, NO_TEXT, detail);
    }

    /** Sets one aside that was screened and cannot be recorded, with all that was unread of it, such as for its marking. */
    public ScreenedFiling setAside(ScreenedFiling screened, String detail) {
        List<UnreadPart> unread = screened.outcome() instanceof ScreeningOutcome.Unscreenable unscreenable
                ? unscreenable.unread()
                : List.of();
        return setAside(screened.registered(), new ReadFiling(NOTHING.filing(), unread), NO_TEXT, detail);
    }

    /** To be called before a run's first filing: what was screened before may be there no more. */
    public void begin() {
        lastScreened = null;
        preparations.orderedStream().forEach(OutcomePreparation::begin);
    }

    /** Whether the program should be started anew before it screens more. */
    public boolean exhausted() {
        return barrier.exhausted();
    }

    private ScreenedFiling screenAlone(RegisteredFiling filing) {
        Course course = new Course(filing);
        return attempt(filing, course::run).handledBy(this::note, broken -> {
            mustScreenInnocents(filing, broken);
            return setAside(
                    filing,
                    course.read(),
                    textOf(filing, course),
                    broken.fault().summary());
        });
    }

    /** The text for the examiner, if the fault came after it was divided. */
    private FilingText textOf(RegisteredFiling filing, Course course) {
        return attempt(filing, () -> screener.divide(course.read())).handledBy(text -> text, broken -> NO_TEXT);
    }

    private void mustScreenInnocents(RegisteredFiling suspect, Attempt.Broken<ScreenedFiling> broken) {
        RegisteredFiling known = lastScreened;
        boolean sound =
                attempt(suspect, () -> screener.screen(suspect, INNOCENT)).isDone()
                        && (known == null
                                || attempt(known, () -> screener.screen(known)).isDone());
        if (!sound) {
            throw new OurFaultException("Innocent filings break the program, too (%s); the log tells where"
                    .formatted(broken.fault().summary()));
        }
    }

    private ScreenedFiling setAside(RegisteredFiling filing, ReadFiling read, FilingText text, String detail) {
        List<UnreadPart> unread = new ArrayList<>(read.unread());
        unread.add(new UnreadPart("", 0, UnreadReason.PROGRAM_FAULT, detail));
        ScreenedFiling aside = screener.unscreened(filing, new ReadFiling(read.filing(), unread), text);
        return attempt(filing, () -> prepared(aside))
                .handledBy(
                        whole -> whole,
                        broken -> screener.unscreened(filing, new ReadFiling(NOTHING.filing(), unread), NO_TEXT));
    }

    private ScreenedFiling prepared(ScreenedFiling screened) {
        preparations.orderedStream().forEach(preparation -> preparation.prepare(screened));
        return screened;
    }

    private <T> Attempt<T> attempt(RegisteredFiling filing, Callable<T> work) {
        return barrier.attempt(budget.of(filing), work);
    }

    private ScreenedFiling note(ScreenedFiling screened) {
        lastScreened = screened.registered();
        return screened;
    }

    private static <T> T within(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** A filing on its way: what was read of it is there even if a later step breaks. */
    private final class Course {

        private final RegisteredFiling filing;
        private volatile ReadFiling read = NOTHING;

        private Course(RegisteredFiling filing) {
            this.filing = filing;
        }

        private ScreenedFiling run() {
            read = screener.read(filing);
            return prepared(screener.screen(filing, read));
        }

        private ReadFiling read() {
            return read;
        }
    }
}
