package org.sekisho.screening.record;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** How often entries of lists were found. Filings that only try a run do not count. */
public interface EntryUse {

    /** Of each entry that was ever found, by list and code. */
    List<Found> since(Instant since);

    /** In each month since, by list, code and month; months in which an entry was not found are left out. */
    List<Month> months(Instant since);

    /**
     * A month of an entry.
     *
     * @param filings screened in it, in whose present outcome the entry is
     */
    record Month(String list, String code, YearMonth month, int filings) {}

    /**
     * What was found by an entry, in whatever edition of its list.
     *
     * @param list the list's id
     * @param filings in whose present outcome it is, of those screened since
     * @param last when a filing was screened last in whose outcome it is
     */
    record Found(String list, String code, int filings, Instant last) {}
}
