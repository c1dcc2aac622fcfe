package org.sekisho.machine.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Makes every session the same, on the private and on the office's own server: times are UTC, and a batch of rows
 * travels as one statement; no answer is waited for without an end. A parameter in {@code spring.datasource.url} wins.
 *
 * <p>There are connections enough for each thread that screens to hold two: one for the transaction of what it records, one to
 * read the bytes of a filing.
 */
@Component
class HikariSessions implements BeanPostProcessor {

    private static final String CONNECT_MILLIS = "10000";

    /** A server that is cut off without a word must not hold a night up for ever. */
    private static final String ANSWER_MILLIS = "900000";

    private static final int THREADS = 2;
    private static final int FOR_ALL_ELSE = 8;
    private static final Pattern COUNT = Pattern.compile("\\d{1,4}");

    private final int atLeast;

    HikariSessions(Environment settings) {
        this.atLeast = 2 * threads(settings.getProperty("sekisho.run.threads", "")) + FOR_ALL_ELSE;
    }

    /** The number of threads. Anything but a number is told of by the settings it belongs to. */
    private static int threads(String stated) {
        return COUNT.matcher(stated).matches() ? Integer.parseInt(stated) : THREADS;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String beanName) {
        if (bean instanceof HikariDataSource pool) {
            settle(pool);
            pool.setMaximumPoolSize(Math.max(atLeast, pool.getMaximumPoolSize()));
        }
        return bean;
    }

    static void settle(HikariDataSource pool) {
        pool.addDataSourceProperty("rewriteBatchedStatements", "true");
        pool.addDataSourceProperty("connectionTimeZone", "UTC");
        pool.addDataSourceProperty("forceConnectionTimeZoneToSession", "true");
        // the driver refuses to write what is only read, and need not tell the server before each question and after it
        pool.addDataSourceProperty("readOnlyPropagatesToServer", "false");
        pool.addDataSourceProperty("cachePrepStmts", "true"); // where a statement's values belong is found out once
        pool.addDataSourceProperty("prepStmtCacheSize", "250");
        pool.addDataSourceProperty("prepStmtCacheSqlLimit", "8192");
        pool.addDataSourceProperty("connectTimeout", CONNECT_MILLIS);
        pool.addDataSourceProperty("socketTimeout", ANSWER_MILLIS);
    }
}
