package org.sekisho.machine.fault;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.sekisho.machine.fault.OurFault.ThreadsLeftBehindException;
import org.slf4j.Logger;

class LogbackToldAppenderTests {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Logger log = log();

    /** As Spring Batch does it with what a step threw. */
    @Test
    void writesClassesAndPlacesOfAnExceptionAndNoMessageThatMayQuoteAFiling() {
        IllegalStateException thrown =
                new IllegalStateException("wombat alpha", new IllegalArgumentException("wombat beta"));
        thrown.addSuppressed(new NumberFormatException("wombat gamma"));

        log.error("Encountered an error executing step {}", "registerNewFilings", thrown);

        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains(
                        "Encountered an error executing step registerNewFilings",
                        "java.lang.IllegalStateException",
                        "Caused by: java.lang.IllegalArgumentException",
                        "NumberFormatException",
                        "at org.sekisho.machine.fault.LogbackToldAppenderTests")
                .doesNotContain("wombat");
    }

    @Test
    void writesWhatOurOwnExceptionsSay() {
        log.warn("Stopped", new ThreadsLeftBehindException());

        assertThat(written.toString(StandardCharsets.UTF_8)).contains("ThreadsLeftBehindException: Several filings");
    }

    private Logger log() {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%level %msg%n%ex");
        encoder.start();
        OutputStreamAppender<ILoggingEvent> file = new OutputStreamAppender<>();
        file.setContext(context);
        file.setEncoder(encoder);
        file.setOutputStream(written);
        file.start();
        LogbackToldAppender told = new LogbackToldAppender();
        told.setContext(context);
        told.addAppender(file);
        told.start();
        ch.qos.logback.classic.Logger logger = context.getLogger("test");
        logger.addAppender(told);
        return logger;
    }
}
