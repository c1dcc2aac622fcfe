package org.sekisho.desk.runs;

import java.util.List;
import org.sekisho.desk.ReaderPage;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunSummary;
import org.sekisho.screening.record.UnreadCount;

/** One run as it is shown. Keys are those of words. */
record RunPage(
        ReaderPage reader, RunRow row, List<RunAlarm> alarms, List<RunSummary.ListUsed> lists, List<UnreadCount> unread) {}
