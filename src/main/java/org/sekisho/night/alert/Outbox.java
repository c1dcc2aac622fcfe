package org.sekisho.night.alert;

import java.util.List;

/** Notices on record, until they are sent or given up. */
interface Outbox {

    /** A notice that is still to be sent by a channel. */
    record Waiting(long id, String channel, Notice notice) {}

    /** Puts a notice on record for each channel, once: the same run and event a second time is no other notice. */
    void put(Notice notice, List<String> channels);

    /** What waits, the oldest first. */
    List<Waiting> waiting();

    void sent(long id, String answer);

    /** Notes a failed attempt. A notice that has waited longer than is set is given up; says whether it was. */
    boolean failed(long id, String why);
}
