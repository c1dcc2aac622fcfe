/**
 * Lists as tables, one row for an entry, for those who keep them in a spreadsheet. The YAML stays the master. Open
 * {@link org.sekisho.curation.table.ListTables} first; {@link org.sekisho.curation.table.Column} is the notation.
 */
@NullMarked
@NamedInterface("table")
package org.sekisho.curation.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
