package org.sekisho.night.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts in doubt what a wrong list touched: all that was screened with it and has its outcome from then, found or clear. The
 * next runs screen it again as they do after a red run; cases and decisions stay.
 */
@Component
public class WrongLists {

    private final JdbcListsUsed used;
    private final FrozenLists lists;
    private final RunAlarms alarms;
    private final AuditTrail audit;
    private final BatchSettings settings;

    WrongLists(JdbcListsUsed used, FrozenLists lists, RunAlarms alarms, AuditTrail audit, BatchSettings settings) {
        this.used = used;
        this.lists = lists;
        this.alarms = alarms;
        this.audit = audit;
        this.settings = settings;
    }

    /**
     * Outcomes that were put in doubt.
     *
     * @param edition of the list
     * @param filings that are screened again
     * @param runs they have their outcomes from
     * @param mostANight how many of them one night takes
     */
    public record Doubted(String edition, int filings, int runs, int mostANight) {}

    /**
     * Takes a list that runs have used for wrong.
     *
     * @param edition the edition's name; empty for the one that was used last
     * @return empty if no run used such a list
     * @throws IllegalStateException if the list in use is still the same
     */
    @Transactional
    public Optional<Doubted> doubt(String list, Optional<String> edition, String actor) {
        return used.lately(list, edition).map(wrong -> doubt(list, wrong, actor));
    }

    private Doubted doubt(String list, JdbcListsUsed.Used wrong, String actor) {
        if (lists.lists().stream().anyMatch(now -> now.edition().sha256().equals(wrong.sha256()))) {
            throw new IllegalStateException(
                    "The list %s is as it was when it was used last. Put the right one in its place first."
                            .formatted(list));
        }
        List<JdbcListsUsed.Touched> touched = used.touchedBy(wrong);
        List<AuditEvent> events = new ArrayList<>();
        String named = "list %s, edition %s".formatted(list, wrong.edition());
        RunAlarm alarm = new RunAlarm(RunAlarm.Kind.WRONG_LIST, List.of(), named);
        for (JdbcListsUsed.Touched run : touched) {
            if (!alarms.of(run.run()).contains(alarm)) {
                alarms.raise(run.run(), alarm);
            }
            events.add(new AuditEvent(
                    actor,
                    AuditAction.LIST_SAID_WRONG,
                    named,
                    "run %d, %d filings".formatted(run.run(), run.filings())));
        }
        audit.add(events);
        int filings = touched.stream().mapToInt(JdbcListsUsed.Touched::filings).sum();
        return new Doubted(wrong.edition(), filings, touched.size(), settings.screenAgainAtMost());
    }
}
