package org.sekisho.machine.database;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** What stages that keep rows need of Spring. Not marked as a configuration, so that the application does not find it. */
@EnableTransactionManagement
public class JdbcParts {

    @Bean
    JdbcTransactionManager transactionManager(DataSource database) {
        return new JdbcTransactionManager(database);
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource database) {
        return new JdbcTemplate(database);
    }

    @Bean
    JdbcClient jdbcClient(DataSource database) {
        return JdbcClient.create(database);
    }
}
