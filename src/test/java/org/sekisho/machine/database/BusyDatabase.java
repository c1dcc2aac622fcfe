package org.sekisho.machine.database;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database in which something else is done before each statement, at the isolation that the program has. */
public final class BusyDatabase extends DelegatingDataSource {

    private final Runnable meanwhile;

    public BusyDatabase(DataSource database, Runnable meanwhile) {
        super(database);
        this.meanwhile = meanwhile;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, given) -> {
                    if (method.getName().equals("prepareStatement")
                            || method.getName().equals("createStatement")) {
                        meanwhile.run();
                    }
                    return method.invoke(connection, given);
                });
    }
}
