package org.sekisho.machine.fault;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Tells by what was thrown whether all filings would meet with it: the database is gone, the disk is full, we stop. */
final class Blame {

    private static final String CONNECTION = "08";
    private static final String ROLLED_BACK = "40";
    private static final String NO_SPACE = "No space left";

    /** As MariaDB and MySQL number them: disk full, error on writing, table full, lock wait, server stops, killed. */
    private static final Set<Integer> SERVER = Set.of(3, 20, 1021, 1026, 1114, 1205, 1053, 1317, 1927);

    /** As MariaDB and MySQL number them: query broken off, connection killed. */
    private static final Set<Integer> CUT = Set.of(1317, 1927);

    private Blame() {}

    /** Whether a connection to the database broke, of whatever: another one may do. */
    static boolean isOfTheConnection(Throwable thrown) {
        return Causes.of(thrown).stream()
                .anyMatch(next -> next instanceof SQLException sql
                        && (sql instanceof SQLNonTransientConnectionException
                                || sql instanceof SQLRecoverableException
                                || String.valueOf(sql.getSQLState()).startsWith(CONNECTION)
                                || CUT.contains(sql.getErrorCode())));
    }

    static boolean isOurs(Throwable thrown) {
        for (Throwable next : Causes.of(thrown)) {
            if (next instanceof OurFault
                    || next instanceof InterruptedException
                    || (next instanceof IOException disk
                            && String.valueOf(disk.getMessage()).contains(NO_SPACE))
                    || (next instanceof SQLException sql && isOfTheServer(sql))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfTheServer(SQLException sql) {
        String state = String.valueOf(sql.getSQLState());
        return sql instanceof SQLTransientException
                || sql instanceof SQLNonTransientConnectionException
                || sql instanceof SQLRecoverableException
                || state.startsWith(CONNECTION)
                || state.startsWith(ROLLED_BACK)
                || SERVER.contains(sql.getErrorCode());
    }
}
