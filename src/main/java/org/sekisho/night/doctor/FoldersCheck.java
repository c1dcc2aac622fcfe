package org.sekisho.night.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.sekisho.machine.database.HomeSettings;
import org.sekisho.night.run.BatchSettings;
import org.sekisho.reading.extraction.ExtractionSettings;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Whether we can write where a night writes. */
@Component
public class FoldersCheck implements Check {

    private final Map<String, Path> folders;

    FoldersCheck(HomeSettings home, BatchSettings run, ExtractionSettings extraction, Environment environment) {
        this.folders = Map.of(
                "sekisho.home", home.var(),
                "sekisho.run.reports", run.reports(),
                "sekisho.extraction.work-folder", extraction.folder(),
                "sekisho.intake.spool", Path.of(environment.getProperty("sekisho.intake.spool", "var/spool")));
    }

    @Override
    public Finding look() {
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
