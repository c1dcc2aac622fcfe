package org.sekisho.night.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sekisho.night.run.BatchSettings;
import org.springframework.stereotype.Component;

/** Whether the inboxes are there, and what is in them can be opened. That they can be written to is not asked for. */
@Component
public class InboxesCheck implements Check {

    private final BatchSettings run;
    private final DoctorSettings settings;

    InboxesCheck(BatchSettings run, DoctorSettings settings) {
        this.run = run;
        this.settings = settings;
    }

    @Override
    public Finding look() throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (Path inbox : run.inboxes()) {
            findings.add(look(inbox));
        }
        return Finding.of(findings);
    }

    /** Names of files may tell what a filing is about, so they are counted and not told. */
    private Finding look(Path inbox) throws IOException {
        if (!Files.exists(inbox)) {
            return Finding.wrong(inbox + " is not there", "mount it, or mend sekisho.run.inboxes");
        }
        List<Path> sample;
        try (Stream<Path> all = Files.walk(inbox.toRealPath())) {
            sample = all.filter(Files::isRegularFile)
                    .limit(settings.filesPerInbox())
                    .toList();
        } catch (IOException | UncheckedIOException denied) {
            return Finding.wrong("%s, or a folder in it, cannot be listed".formatted(inbox), rights(inbox));
        }
        long closed = sample.stream().filter(file -> !canBeOpened(file)).count();
        return closed == 0
                ? Finding.ok("%s: %d files looked at, all can be read".formatted(inbox, sample.size()))
                : Finding.warning(
                        "%s: %d of %d files looked at cannot be read".formatted(inbox, closed, sample.size()),
                        rights(inbox));
    }

    private static String rights(Path inbox) {
        return "give %1$s the right to read it: setfacl -R -m u:%1$s:rX %2$s"
                .formatted(System.getProperty("user.name"), inbox);
    }

    private static boolean canBeOpened(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return content.read() >= -1;
        } catch (IOException denied) {
            return false;
        }
    }
}
