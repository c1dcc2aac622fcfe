package org.sekisho.office.deadline;

import java.util.EnumSet;
import java.util.Set;

/** Stages of a case under the law; each has its clock among those of an office. */
public enum CaseStage {
    /** It is here, and nobody else was asked. */
    FIRST("secrecyCases", EnumSet.of(Trigger.FILING)),
    /** It was put before an authority before which the law wants it to be. */
    REFERRED("referredCases", EnumSet.of(Trigger.FILING, Trigger.REFERRAL)),
    /** A secrecy order, a designation or directions were given. */
    ORDERED("orderedCases", EnumSet.of(Trigger.ORDER)),
    /** Its filing was published before anybody decided: there is nothing left to keep secret. */
    PUBLIC("", EnumSet.noneOf(Trigger.class)),
    /** The order has ended: no clock runs any more. */
    OVER("", EnumSet.noneOf(Trigger.class));

    private final String key;
    private final Set<Trigger> triggers;

    CaseStage(String key, Set<Trigger> triggers) {
        this.key = key;
        this.triggers = triggers;
    }

    /** The key of this stage's clock in a file of clocks; empty if it has none. */
    public String key() {
        return key;
    }

    /** The events that can set its clock off. */
    public Set<Trigger> triggers() {
        return triggers;
    }
}
