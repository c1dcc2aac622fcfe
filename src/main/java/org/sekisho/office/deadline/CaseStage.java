package org.sekisho.office.deadline;

import java.util.EnumSet;
import java.util.Set;

/** How far the law has come with a case, which says which of an office's clocks runs for it. */
public enum CaseStage {
    /** It is here, and nobody else was asked. */
    FIRST("secrecyCases", EnumSet.of(Trigger.FILING)),
    /** It was put before an authority before which the law wants it to be. */
    REFERRED("referredCases", EnumSet.of(Trigger.FILING, Trigger.REFERRAL)),
    /** A secrecy order, a designation or directions were given. */
    ORDERED("orderedCases", EnumSet.of(Trigger.ORDER)),
    /** What was ordered has ended: no clock runs any more. */
    OVER("", EnumSet.noneOf(Trigger.class));

    private final String key;
    private final Set<Trigger> triggers;

    CaseStage(String key, Set<Trigger> triggers) {
        this.key = key;
        this.triggers = triggers;
    }

    /** By which a file of clocks names the clock of this stage; empty if it can name none. */
    public String key() {
        return key;
    }

    /** What sets its clock off: what is known of a case that stands there. */
    public Set<Trigger> triggers() {
        return triggers;
    }
}
