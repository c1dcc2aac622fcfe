package org.sekisho.machine.database;

import java.nio.file.Path;

/** A process that starts the private server and dies without a word. */
final class KilledUser {

    private KilledUser() {}

    public static void main(String[] arguments) {
        MariaDb4jServer.startOrFind(Path.of(arguments[0]));
        Runtime.getRuntime().halt(9);
    }
}
