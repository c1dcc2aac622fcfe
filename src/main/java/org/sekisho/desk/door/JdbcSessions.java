package org.sekisho.desk.door;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions as rows, of which several tabs may write the same at once, and one may be signed out meanwhile. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class JdbcSessions {

    private static final int TRIES = 4;

    /**
     * As {@link org.springframework.session.jdbc.MySqlJdbcIndexedSessionRepositoryCustomizer} has it, the later writer wins.
     * Besides, nothing is kept of a session that ended meanwhile: a foreign key would fail a request that is done.
     */
    private static final String KEEP = """
            INSERT INTO %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
            SELECT s.PRIMARY_ID, given.name, given.bytes
            FROM (SELECT ? AS id, ? AS name, ? AS bytes) given JOIN %TABLE_NAME% s ON s.PRIMARY_ID = given.id
            ON DUPLICATE KEY UPDATE ATTRIBUTE_BYTES = VALUES(ATTRIBUTE_BYTES)""";

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> tabsAtOnce() {
        return sessions -> sessions.setCreateSessionAttributeQuery(KEEP);
    }

    /** For sessions only; Spring Session knows it by this name. Each of their statements stands for itself, and needs no transaction. */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager transactions) {
        TransactionTemplate none = new TransactionTemplate(transactions);
        none.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        return new TriedAgain(none);
    }

    /** Tries again what only came at the same moment as another. */
    private record TriedAgain(TransactionOperations once) implements TransactionOperations {

        @Override
        public <T extends @Nullable Object> T execute(TransactionCallback<T> work) {
            for (int left = TRIES - 1; left > 0; left--) {
                try {
                    return once.execute(work);
                } catch (TransientDataAccessException another) {
                    // a deadlock ends for one of two as soon as the other is through
                }
            }
            return once.execute(work);
        }
    }
}
