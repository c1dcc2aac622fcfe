package org.sekisho.night.doctor;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.machine.database.HomeSettings;
import org.sekisho.night.job.ClockWitnesses;
import org.sekisho.night.run.BatchSettings;
import org.sekisho.reading.extraction.ExtractionSettings;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/** Checks of the machine a night runs on: Java, folders, disks, rights, the clock. */
final class MachineChecks {

    private MachineChecks() {}

    /** The Java that runs us, and whether its memory is enough for as many threads as are set. */
    record JavaCheck(BatchSettings run, ExtractionSettings extraction) implements Doctor.Check {

        private static final int OLDEST = 17;
        private static final DataSize BASE = DataSize.ofMegabytes(512);
        private static final DataSize PER_THREAD = DataSize.ofMegabytes(250); // a thread's language model, at most
        private static final DataSize BESIDES_HEAP = DataSize.ofMegabytes(400); // code, stacks, the private database

        @Override
        public Finding look() {
            return Finding.of(List.of(version(), heap(), machine()));
        }

        private static Finding version() {
            String version = "Java " + Runtime.version();
            return Runtime.version().feature() >= OLDEST
                    ? Finding.ok(version)
                    : Finding.wrong(version, "install a JDK 17 or later");
        }

        private Finding heap() {
            long needed = BASE.toMegabytes() + run.threads() * PER_THREAD.toMegabytes();
            long there = megabytes(Runtime.getRuntime().maxMemory());
            String found = "heap %d MB for %d threads".formatted(there, run.threads());
            return there >= needed
                    ? Finding.ok(found)
                    : Finding.warning(
                            "%s, which may need %d MB".formatted(found, needed),
                            "set SEKISHO_JAVA_OPTIONS=-Xmx%dm, or a smaller sekisho.run.threads"
                                    .formatted(needed + needed / 4)); // the collector keeps a part for itself
        }

        private Finding machine() {
            long parsers = extraction.processes() * extraction.parserHeap().toMegabytes();
            long needed = megabytes(Runtime.getRuntime().maxMemory()) + parsers + BESIDES_HEAP.toMegabytes();
            long there = machineMemory();
            String found = "parsers up to %d MB, machine %d MB".formatted(parsers, there);
            return there >= needed
                    ? Finding.ok(found)
                    : Finding.warning(
                            "%s, all together may need %d MB".formatted(found, needed),
                            "give the machine more memory, or set smaller sekisho.extraction.processes and .parser-heap");
        }

        /** Memory of the machine, or of the container around this process. */
        private static long machineMemory() {
            return ManagementFactory.getOperatingSystemMXBean()
                            instanceof com.sun.management.OperatingSystemMXBean machine
                    ? megabytes(machine.getTotalMemorySize())
                    : Long.MAX_VALUE;
        }

        private static long megabytes(long bytes) {
            return DataSize.ofBytes(bytes).toMegabytes();
        }
    }

    /** We can write where a night writes. */
    record FoldersCheck(HomeSettings home, BatchSettings run, ExtractionSettings extraction, Environment environment)
            implements Doctor.Check {

        @Override
        public Finding look() {
            Map<String, Path> folders = Map.of(
                    "sekisho.home", home.var(),
                    "sekisho.run.reports", run.reports(),
                    "sekisho.extraction.work-folder", extraction.folder(),
                    "sekisho.intake.spool", Path.of(environment.getProperty("sekisho.intake.spool", "var/spool")));
            return Finding.of(folders.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(folder -> look(folder.getKey(), folder.getValue()))
                    .toList());
        }

        /** A folder that is not there is made by a run, if the one above it lets it. */
        private static Finding look(String setting, Path folder) {
            Path there = there(folder);
            try {
                Files.delete(Files.createTempFile(there, ".sekisho-", ".doctor"));
                return Finding.ok("%s can be written".formatted(folder));
            } catch (IOException e) {
                return Finding.wrong(
                        "%s (%s): nothing can be written there (%s)"
                                .formatted(folder, setting, e.getClass().getSimpleName()),
                        "chown or mount it so that %s may write, or set %s"
                                .formatted(System.getProperty("user.name"), setting));
            }
        }

        static Path there(Path folder) {
            Path there = folder.toAbsolutePath().normalize();
            while (!Files.exists(there) && there.getParent() != null) {
                there = there.getParent();
            }
            return there;
        }
    }

    /** Free space and free inodes of every disk that a night writes to: {@code var/}, reports, temporary files. */
    record DiskCheck(DoctorSettings settings, HomeSettings home, BatchSettings run) implements Doctor.Check {

        private static final int WARNING_AT_TIMES = 3;
        private static final int LEAST_INODES = 10_000;
        private static final Pattern INODES = Pattern.compile("(?m)^\\S+\\s+(\\d+)\\s+\\d+\\s+(\\d+)\\s");

        @Override
        public Finding look() throws IOException {
            List<Path> folders = List.of(
                    home.var(),
                    home.var().resolve("mariadb"),
                    run.reports(),
                    Path.of(System.getProperty("java.io.tmpdir")));
            Map<String, Path> disks = new LinkedHashMap<>();
            for (Path folder : folders) {
                Path there = FoldersCheck.there(folder);
                disks.putIfAbsent(String.valueOf(Files.getAttribute(there, "unix:dev")), there);
            }
            List<Finding> findings = new ArrayList<>();
            for (Path disk : disks.values()) {
                findings.add(space(disk));
                inodes(disk).ifPresent(findings::add);
            }
            return Finding.of(findings);
        }

        private Finding space(Path disk) {
            DataSize free = DataSize.ofBytes(disk.toFile().getUsableSpace());
            DataSize least = settings.leastFree();
            String found = "%d MB free under %s".formatted(free.toMegabytes(), disk);
            String advice = "make room there: old reports, logs and backups first";
            if (free.compareTo(least) < 0) {
                return Finding.wrong(
                        "%s, less than sekisho.doctor.least-free of %d MB".formatted(found, least.toMegabytes()),
                        advice);
            }
            return free.toBytes() / WARNING_AT_TIMES < least.toBytes()
                    ? Finding.warning(
                            "%s, which comes near sekisho.doctor.least-free of %d MB"
                                    .formatted(found, least.toMegabytes()),
                            advice)
                    : Finding.ok(found);
        }

        /** Java does not tell of inodes; where {@code df} does not either, nothing is said. */
        private static Optional<Finding> inodes(Path disk) {
            return Program.run("df", "-Pi", disk.toString())
                    .map(INODES::matcher)
                    .filter(Matcher::find)
                    .filter(answer -> Long.parseLong(answer.group(1)) > 0) // some disks make them as they need them
                    .map(answer -> Long.parseLong(answer.group(2)))
                    .filter(free -> free < LEAST_INODES)
                    .map(free -> Finding.wrong(
                            "only %d files more can be made under %s".formatted(free, disk),
                            "remove files there: its disk has run out of inodes"));
        }
    }

    /**
     * Whether our clock can be right: the days that the law leaves are counted by it. It may not be before what is on record
     * or before the program itself, nor far from the database's.
     */
    record ClockCheck(Clock clock, JdbcDatabase database, BatchSettings settings) implements Doctor.Check {

        private static final Duration NOTICEABLE = Duration.ofSeconds(5);

        @Override
        public Finding look() throws IOException {
            List<Finding> findings = new ArrayList<>();
            findings.add(Finding.ok("it is %s UTC".formatted(clock.instant().truncatedTo(ChronoUnit.SECONDS))));
            keptByNtp().ifPresent(findings::add);
            Instant built = ClockWitnesses.whenBuilt();
            try {
                Instant newest =
                        database.newestRecord(settings.clockWasAheadTo()).orElse(null);
                JdbcDatabase.Server server = database.server();
                findings.addAll(against(new ClockWitnesses(built, newest, server.now())));
                findings.add(
                        apart(Duration.between(clock.instant(), server.now()).abs()));
                if (server.sessionMinutesOffUtc() != 0) {
                    findings.add(Finding.wrong(
                            "sessions of the database are %d minutes off UTC".formatted(server.sessionMinutesOffUtc()),
                            "take connectionTimeZone out of spring.datasource.url"));
                }
            } catch (JdbcDatabase.NotReachedException told) {
                findings.addAll(against(new ClockWitnesses(built, null, null)));
                findings.add(Finding.ok("not compared with the database"));
            }
            return Finding.of(findings);
        }

        /** The findings for which a run refuses to begin. */
        private List<Finding> against(ClockWitnesses witnesses) {
            return witnesses.against(clock.instant()).stream()
                    .map(objection -> Finding.wrong(objection.found(), objection.advice()))
                    .toList();
        }

        private static Finding apart(Duration apart) {
            String found = "%d s apart from the database's".formatted(apart.toSeconds());
            return apart.compareTo(NOTICEABLE) > 0
                    ? Finding.warning(found, "set both clocks by the same time server")
                    : Finding.ok(found);
        }

        /** Machines without systemd do not tell; then nothing is said. */
        private static Optional<Finding> keptByNtp() {
            return Program.run("timedatectl", "show", "--property=NTPSynchronized", "--value")
                    .map(String::strip)
                    .flatMap(answer -> switch (answer) {
                        case "yes" -> Optional.of(Finding.ok("kept by a time server"));
                        case "no" ->
                            Optional.of(Finding.warning("no time server keeps it", "timedatectl set-ntp true"));
                        default -> Optional.empty();
                    });
        }
    }
}
