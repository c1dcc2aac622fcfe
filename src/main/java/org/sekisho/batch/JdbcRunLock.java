package org.sekisho.batch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * The run lock as a named lock of the server, held by a connection of its own: the server frees it when that connection
 * ends, however it ends.
 */
@Component
class JdbcRunLock implements RunLock {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcRunLock.class);
    private static final String NAME = "CONCAT('sekisho.run.', DATABASE())";

    private final DataSource database;

    JdbcRunLock(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Held> take() {
        try {
            Connection connection = database.getConnection();
            if (ask(connection, "SELECT GET_LOCK(" + NAME + ", 0)")) {
                return Optional.of(() -> free(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Cannot ask for the run lock", e);
        }
    }

    private static void free(Connection connection) {
        try {
            ask(connection, "SELECT RELEASE_LOCK(" + NAME + ")");
        } catch (SQLException e) {
            LOG.info("The run lock went with its connection");
        } finally {
            DataSourceUtils.releaseConnection(connection, null);
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getInt(1) == 1;
        }
    }
}
