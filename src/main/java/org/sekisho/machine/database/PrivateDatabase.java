package org.sekisho.machine.database;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Keeps rows in a MariaDB of our own where the office names no server by {@code spring.datasource.url}.
 *
 * <p>The pool is Spring Boot's own and closes first; the server stops after it, when nobody else uses it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HomeSettings.class)
@Conditional(PrivateDatabase.NoServerNamed.class)
class PrivateDatabase {

    @Bean(destroyMethod = "close")
    MariaDb4jServer privateMariaDb(HomeSettings settings) {
        return MariaDb4jServer.startOrFind(settings.var()).leftAtLast();
    }

    @Bean
    JdbcConnectionDetails privateMariaDbConnection(MariaDb4jServer server) {
        return new ServerConnection(server.access(), ServerAccess.DATABASE);
    }

    /** The connection of Spring Boot's pool to a database of the private server. */
    record ServerConnection(ServerAccess access, String database) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return ServerAccess.USER;
        }

        @Override
        public String getPassword() {
            return access.password();
        }

        @Override
        public String getJdbcUrl() {
            return access.url(database);
        }
    }

    /** True where the office names no database server, or leaves its name empty. */
    static class NoServerNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }
}
