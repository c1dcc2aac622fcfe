package org.sekisho.desk.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.ReaderPage;
import org.sekisho.office.edition.UrgentShare;

/**
 * All editions of a list that were ever proposed.
 *
 * @param edit where a new one is written; null if the reader writes none
 * @param editions the newest first
 * @param urgent how many of each year were put into force at once, the newest year first
 */
record EditionsPage(
        ReaderPage reader, String list, @Nullable String edit, List<EditionRow> editions, List<UrgentShare> urgent) {}
