package org.sekisho.night.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.SekishoApplication;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.night.job.JobRuns;
import org.sekisho.night.job.SilentRuns;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A run that is told to stop while it still takes filings in, and the run after it. */
@Tag("whole")
class StoppedIntakeTests {

    private static final int FILINGS = 12;
    private static final int PER_TRANSACTION = 5;

    @TempDir
    Path folder;

    @Test
    @Timeout(120)
    void endsStoppedWithWhatItTookInWaitingForTheNextRun() throws IOException {
        String[] arguments = arguments();

        RunReport stopped = run(arguments, true);
        RunReport next = run(arguments, false);

        assertThat(stopped.run().status()).isEqualTo(RunStatus.STOPPED);
        assertThat(stopped.run().counts().received()).isEqualTo(PER_TRANSACTION);
        assertThat(stopped.run().counts().waiting()).isEqualTo(PER_TRANSACTION);
        assertThat(next.run().status()).isEqualTo(RunStatus.DONE);
        assertThat(next.run().counts().received()).isEqualTo(FILINGS);
        assertThat(next.run().counts().waiting()).isZero();
    }

    private static RunReport run(String[] arguments, boolean stopped) {
        try (ConfigurableApplicationContext sekisho = new SpringApplicationBuilder(
                        SekishoApplication.class, SilentRuns.class)
                .web(WebApplicationType.NONE)
                .run(arguments)) {
            if (stopped) {
                sekisho.getBean(StopRequest.class).make();
            }
            return sekisho.getBean(JobRuns.class).run().orElseThrow().report();
        }
    }

    private String[] arguments() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("week.xml"), bulk());
        List<String> arguments = new ArrayList<>();
        TestDatabase.register((name, value) -> arguments.add("--" + name + "=" + value.get()));
        arguments.add("--logging.config=classpath:logback-test.xml");
        arguments.add("--spring.main.lazy-initialization=true");
        arguments.add("--sekisho.home=" + folder.resolve("home"));
        arguments.add("--sekisho.run.inboxes=" + inbox);
        arguments.add("--sekisho.run.lists=config/lists");
        arguments.add("--sekisho.intake.filings-per-transaction=" + PER_TRANSACTION);
        return arguments.toArray(String[]::new);
    }

    private static String bulk() {
        return IntStream.rangeClosed(1, FILINGS).mapToObj("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <us-patent-grant lang="EN"><us-bibliographic-data-grant><publication-reference><document-id>
                        <country>US</country><doc-number>1399%04d</doc-number><kind>B2</kind></document-id>
                        </publication-reference><invention-title>Umbrella</invention-title>
                        </us-bibliographic-data-grant><description><p num="0001">An umbrella.</p></description>
                        <claims><claim num="1"><claim-text>1. An umbrella.</claim-text></claim></claims>
                        </us-patent-grant>
                        """::formatted).collect(Collectors.joining());
    }
}
