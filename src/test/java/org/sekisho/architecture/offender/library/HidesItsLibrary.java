package org.sekisho.architecture.offender.library;

import org.springframework.jdbc.core.JdbcTemplate;

/** Uses JDBC without saying so in its name. */
class HidesItsLibrary {

    JdbcTemplate hidden() {
        return new JdbcTemplate();
    }
}
