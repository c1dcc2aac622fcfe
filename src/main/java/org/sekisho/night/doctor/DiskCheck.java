package org.sekisho.night.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.machine.database.HomeSettings;
import org.sekisho.night.run.BatchSettings;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Free space and free inodes of every disk that a night writes to: {@code var/}, reports, temporary files. */
@Component
public class DiskCheck implements Check {

    private static final int WARNING_AT_TIMES = 3;
    private static final int LEAST_INODES = 10_000;
    private static final Pattern INODES = Pattern.compile("(?m)^\\S+\\s+(\\d+)\\s+\\d+\\s+(\\d+)\\s");

    private final DoctorSettings settings;
    private final List<Path> folders;

    DiskCheck(DoctorSettings settings, HomeSettings home, BatchSettings run) {
        this.settings = settings;
        this.folders = List.of(
                home.var(),
                home.var().resolve("mariadb"),
                run.reports(),
                Path.of(System.getProperty("java.io.tmpdir")));
    }

    @Override
    public Finding look() throws IOException {
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
                    "%s, less than sekisho.doctor.least-free of %d MB".formatted(found, least.toMegabytes()), advice);
        }
        return free.toBytes() / WARNING_AT_TIMES < least.toBytes()
                ? Finding.warning(
                        "%s, which comes near sekisho.doctor.least-free of %d MB".formatted(found, least.toMegabytes()),
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
