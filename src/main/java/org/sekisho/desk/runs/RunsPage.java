package org.sekisho.desk.runs;

import java.util.List;
import org.sekisho.desk.ReaderPage;

/**
 * The last runs as they are shown.
 *
 * @param mayStart whether the reader may start a run
 * @param goesOn whether a new run goes on with what the last one left
 */
record RunsPage(ReaderPage reader, List<RunRow> rows, boolean mayStart, boolean goesOn) {}
