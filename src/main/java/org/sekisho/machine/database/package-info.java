/**
 * The database of all rows: a private MariaDB under {@code var/}, or the office's own server. Open {@link
 * org.sekisho.machine.database.PrivateDatabase} first; the tables are the scripts in {@code db/migration}.
 */
@NamedInterface("database")
@NullMarked
package org.sekisho.machine.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
