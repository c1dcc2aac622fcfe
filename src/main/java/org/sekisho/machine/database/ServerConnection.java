package org.sekisho.machine.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How Spring Boot's pool reaches a database of the private server. */
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
