package org.sekisho.architecture.offender.named;

import org.springframework.jdbc.core.JdbcTemplate;

/** Is named after its library, and another room uses it. */
public class JdbcShownToAll {

    JdbcTemplate shown() {
        return new JdbcTemplate();
    }
}
