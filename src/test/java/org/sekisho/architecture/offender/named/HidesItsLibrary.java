package org.sekisho.architecture.offender.named;

import org.springframework.jdbc.core.JdbcTemplate;

/** Uses JDBC without saying so in its name. */
class HidesItsLibrary {

    JdbcTemplate hidden() {
        return new JdbcTemplate();
    }
}
