package org.sekisho.architecture.offender.library;

import org.springframework.jdbc.core.JdbcTemplate;

/** Is named after its library, and shows it to every stage. */
public class JdbcShownToAll {

    JdbcTemplate shown() {
        return new JdbcTemplate();
    }
}
