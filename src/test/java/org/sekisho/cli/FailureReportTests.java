package org.sekisho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.night.RunCommand;
import org.sekisho.night.job.WrongClocks;
import picocli.CommandLine;

class FailureReportTests {

    @Test
    void aRunThatRefusesForTheClockEndsAsAWrongSettingDoes() throws Exception {
        StringWriter told = new StringWriter();
        CommandLine run = new CommandLine(new RunCommand()).setErr(new PrintWriter(told, true));

        int code = new FailureReport()
                .handleExecutionException(WrongClocks.wrong("The clock is three years back"), run, run.parseArgs());

        assertThat(code).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(told).hasToString("""
                Nothing was run. Mend this first:
                  The clock is three years back
                """);
    }
}
