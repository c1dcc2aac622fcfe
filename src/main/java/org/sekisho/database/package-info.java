/**
 * Where rows live: a private MariaDB under {@code var/}, or the office's own server. Open {@link
 * org.sekisho.database.PrivateDatabase} first; the tables are the scripts in {@code db/migration}.
 */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
@NullMarked
package org.sekisho.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
