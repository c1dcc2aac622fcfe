package org.sekisho.night.doctor;

import java.sql.SQLException;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.machine.lease.RunLock;
import org.sekisho.machine.lease.RunLock.LeaseHolder;
import org.sekisho.night.job.RunHistory;
import org.sekisho.night.run.RunSummary;
import org.sekisho.office.audit.AuditHeads;
import org.sekisho.office.audit.TrailFault;
import org.sekisho.office.edition.StaleEntries;
import org.sekisho.office.partner.Agreements;
import org.sekisho.proof.model.ModelsInUse;
import org.sekisho.proof.model.OpinionModels;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/** Checks of the database and of what is on record in it. */
final class DatabaseChecks {

    private DatabaseChecks() {}

    /** The database answers, and is one that keeps what we give it: version, charset, size of a row. */
    record DatabaseCheck(JdbcDatabase database, Environment environment) implements Doctor.Check {

        private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)");
        private static final double OLDEST_MARIADB = 11.04;
        private static final double OLDEST_MYSQL = 8.04;

        /** The packed text of a filing is one row; a packet is also how much of a batch of rows travels at once. */
        private static final DataSize PACKET = DataSize.ofMegabytes(64);

        private static final DataSize LEAST_PACKET = DataSize.ofMegabytes(16);

        @Override
        public Finding look() {
            try {
                database.reach();
            } catch (SQLException | RuntimeException e) {
                return Finding.wrong(
                        "%s is not reached: %s".formatted(name(), Finding.rootOf(e)),
                        isOurs()
                                ? "look at var/mariadb.log; `disk` and `folders` above tell the usual reasons"
                                : "see that the server runs and that spring.datasource.url, .username and .password are right");
            }
            JdbcDatabase.Server server = database.server();
            List<Finding> findings = new ArrayList<>(List.of(version(name(), server), charset(server), packet(server)));
            if (server.readOnly() != 0) {
                findings.add(
                        Finding.wrong("it is read-only", "SET GLOBAL read_only = OFF, or name the primary server"));
            }
            return Finding.of(findings);
        }

        private boolean isOurs() {
            return !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
        }

        private String name() {
            return isOurs() ? "the private database" : "the server of spring.datasource.url";
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

    /** Checks who holds the run's lease, and how the last run ended. */
    record RunCheck(JdbcDatabase database, ObjectProvider<RunHistory> runs, ObjectProvider<RunLock> lease)
            implements Doctor.Check {

        private static final String TAKES_OVER = "sekisho run: it takes over what waits";

        @Override
        public Finding look() {
            if (!database.hasTables()) {
                return Finding.ok("the tables of runs are still to be made");
            }
            Optional<LeaseHolder> holder = lease.getObject().holder();
            if (holder.isPresent()) {
                return holder.get().dead()
                        ? Finding.warning("a run died: " + holder.get().inWords(), TAKES_OVER)
                        : Finding.ok("a run is going on: " + holder.get().inWords());
            }
            return runs.getObject()
                    .latest()
                    .map(RunCheck::ended)
                    .orElseGet(() -> Finding.ok("the lease is free; no run yet"));
        }

        private static Finding ended(RunSummary run) {
            return switch (run.status()) {
                case DONE -> Finding.ok("the lease is free; run %d is done".formatted(run.run()));
                case RUNNING -> Finding.warning("run %d died".formatted(run.run()), TAKES_OVER);
                case RED ->
                    Finding.warning(
                            "run %d ended red".formatted(run.run()),
                            "sekisho report %d: its alarms say what to do".formatted(run.run()));
                case STOPPED, FAILED, ABANDONED ->
                    Finding.warning(
                            "run %d ended as %s"
                                    .formatted(run.run(), run.status().name().toLowerCase(Locale.ROOT)),
                            TAKES_OVER);
            };
        }
    }

    /** The audit trail holds, and what proves it is there. */
    record AuditCheck(JdbcDatabase database, ObjectProvider<AuditHeads> audit, DoctorSettings settings)
            implements Doctor.Check {

        @Override
        public Finding look() {
            if (!database.hasTables()) {
                return Finding.ok("nothing is on record yet");
            }
            boolean whole = settings.auditRecords() == 0;
            List<TrailFault> faults = audit.getObject().faults(settings.auditRecords());
            String looked = whole ? "all records" : "the newest %d records".formatted(settings.auditRecords());
            return faults.isEmpty()
                    ? Finding.ok("the chain of %s holds".formatted(looked))
                    : Finding.of(faults.stream().map(AuditCheck::finding).toList());
        }

        /** Records that differ are a crime or a fault of ours; what is missing may have been forgotten when a home was moved. */
        private static Finding finding(TrailFault fault) {
            return fault.kind() == TrailFault.Kind.RECORDS_DIFFER
                    ? Finding.wrong(
                            fault.words(),
                            "someone changed the database: keep it as it is, and tell your security officer")
                    : Finding.warning(
                            fault.words(),
                            "put it back; if it is gone and that is explained: sekisho audit accept --because TEXT");
        }
    }

    /** No entry of the lists in use grows old. */
    record EntriesCheck(JdbcDatabase database, ObjectProvider<StaleEntries> stale) implements Doctor.Check {

        @Override
        public Finding look() {
            if (!database.hasTables()) {
                return Finding.ok("no run has gone by lists yet");
            }
            StaleEntries.Counts counts = stale.getObject().count();
            if (counts.entries() == 0 && counts.bodies().isEmpty()) {
                return Finding.ok("no entry in use is overdue, without use, noisy or behind its source");
            }
            String bodies = counts.bodies().isEmpty()
                    ? ""
                    : "; named bodies not compared with their source since they were due: " + counts.bodies();
            return Finding.warning(
                    "%d entries: %d with an overdue review, %d not found in a year, %d noisy, %d not compared with their source for a year%s"
                            .formatted(
                                    counts.entries(),
                                    counts.overdue(),
                                    counts.notFound(),
                                    counts.noisy(),
                                    counts.behind(),
                                    bodies),
                    "/lists/health at the desk names entries; named bodies are taken anew by sekisho lists import-bodies");
        }
    }

    /** Every model of second opinions that is in force can be used, and none is in doubt. */
    record OpinionCheck(JdbcDatabase database, ObjectProvider<OpinionModels> models, ObjectProvider<ModelsInUse> inUse)
            implements Doctor.Check {

        @Override
        public Finding look() {
            if (!database.hasTables()) {
                return Finding.ok("no model of second opinions yet");
            }
            inUse.getObject().look();
            List<String> concerns = new ArrayList<>(inUse.getObject().refused());
            concerns.addAll(models.getObject().doubts());
            return concerns.isEmpty()
                    ? Finding.ok(
                            "models in force: " + models.getObject().trusted().size())
                    : Finding.warning(
                            String.join("; ", concerns),
                            "sekisho opinion trust NUMBER or retire NUMBER; or have another put in force");
        }
    }

    /** Every agreement with a partner holds, and does so for a while. */
    record PartnersCheck(JdbcDatabase database, ObjectProvider<Agreements> agreements) implements Doctor.Check {

        private static final Period AHEAD = Period.ofDays(30);

        @Override
        public Finding look() {
            List<String> concerns =
                    database.hasTables() ? agreements.getObject().concerns(AHEAD) : List.of();
            return concerns.isEmpty()
                    ? Finding.ok("no agreement with another office is over, suspended, or ends within 30 days")
                    : Finding.warning(
                            String.join(" ", concerns),
                            "have a new version approved by two: sekisho partners propose FILE; or leave it");
        }
    }
}
