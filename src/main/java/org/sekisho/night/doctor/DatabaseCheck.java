package org.sekisho.night.doctor;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/** Whether the database answers, and is one that keeps what we give it: version, charset, size of a row. */
@Component
public class DatabaseCheck implements Check {

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)");
    private static final double OLDEST_MARIADB = 11.04;
    private static final double OLDEST_MYSQL = 8.04;

    /** The packed text of a filing is one row; a packet is also how much of a batch of rows travels at once. */
    private static final DataSize PACKET = DataSize.ofMegabytes(64);

    private static final DataSize LEAST_PACKET = DataSize.ofMegabytes(16);

    private final JdbcDatabase database;
    private final boolean ours;

    DatabaseCheck(JdbcDatabase database, Environment environment) {
        this.database = database;
        this.ours = !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
    }

    @Override
    public Finding look() {
        try {
            database.reach();
        } catch (SQLException | RuntimeException e) {
            return Finding.wrong(
                    "%s is not reached: %s".formatted(name(), FailedCheck.rootOf(e)),
                    ours
                            ? "look at var/mariadb.log; `disk` and `folders` above tell the usual reasons"
                            : "see that the server runs and that spring.datasource.url, .username and .password are right");
        }
        JdbcDatabase.Server server = database.server();
        List<Finding> findings = new ArrayList<>(List.of(version(name(), server), charset(server), packet(server)));
        if (server.readOnly() != 0) {
            findings.add(Finding.wrong("it is read-only", "SET GLOBAL read_only = OFF, or name the primary server"));
        }
        return Finding.of(findings);
    }

    private String name() {
        return ours ? "the private database" : "the server of spring.datasource.url";
    }

    public static Finding version(String name, JdbcDatabase.Server server) {
        boolean mariaDb = (server.version() + server.product()).contains("MariaDB");
        Matcher number = VERSION.matcher(server.version());
        String found = "%s, %s %s".formatted(name, mariaDb ? "MariaDB" : "MySQL", server.version());
        boolean newEnough = number.find()
                && Integer.parseInt(number.group(1)) + Integer.parseInt(number.group(2)) / 100.0
                        >= (mariaDb ? OLDEST_MARIADB : OLDEST_MYSQL);
        return newEnough ? Finding.ok(found) : Finding.wrong(found, "upgrade it to MySQL 8.4 or MariaDB 11.4");
    }

    private Finding charset(JdbcDatabase.Server server) {
        int others = database.tablesOfAnotherCharset();
        if (others > 0) {
            return Finding.wrong(
                    "%d tables are not in utf8mb4".formatted(others),
                    "ALTER TABLE … CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, for each");
        }
        return server.charset().equals("utf8mb4")
                ? Finding.ok("utf8mb4")
                : Finding.warning(
                        "its default charset is " + server.charset(),
                        "ALTER DATABASE … CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
    }

    public static Finding packet(JdbcDatabase.Server server) {
        DataSize packet = DataSize.ofBytes(server.packet());
        String found = "packets up to %d MB".formatted(packet.toMegabytes());
        if (packet.compareTo(PACKET) >= 0) {
            return Finding.ok(found);
        }
        String advice = "set max_allowed_packet = 64M on the server and start it anew";
        return packet.compareTo(LEAST_PACKET) < 0
                ? Finding.wrong(found + ", too small for the text of a long filing", advice)
                : Finding.warning(found + ", too small for the text of a giant filing", advice);
    }
}
