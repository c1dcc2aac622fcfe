package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.util.List;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailureCauseTests {

    static Stream<Throwable> thrownByReaders() {
        return Stream.of(
                thrown(() -> new Element("wombat beta")),
                thrown(() -> Integer.parseInt("wombat")),
                read(new IllegalArgumentException("wombat")),
                read(new IOException("Stream ends after: wombat")),
                new SQLException("Incorrect date value: 'wombat' for column 'due_on'", "22001", 1292),
                new SQLSyntaxErrorException("Duplicate entry 'wombat'", "42000", 1064),
                read(new StackOverflowError("wombat")),
                new OutOfMemoryError("wombat"));
    }

    /** As a reader throws it. */
    private static Throwable read(Throwable thrown) {
        thrown.setStackTrace(
                new StackTraceElement[] {new StackTraceElement("org.reader.Reader", "read", "Reader.java", 1)});
        return thrown;
    }

    @ParameterizedTest
    @MethodSource("thrownByReaders")
    void printsNoMessageThatMayQuoteAFiling(Throwable thrown) {
        assertThat(words(new IllegalStateException("The filing wombat", thrown)))
                .doesNotContain("wombat")
                .isNotBlank();
    }

    @Test
    void namesTheClassAndThePlaceInstead() {
        assertThat(words(thrown(() -> new Element("wombat beta"))))
                .startsWith("org.jdom2.IllegalNameException at org.sekisho.cli.console.FailureCauseTests");
    }

    @Test
    void tellsStateAndCodeOfADatabasesFault() {
        assertThat(words(new SQLException("Data too long: 'wombat'", "22001", 1406)))
                .isEqualTo("SQL state 22001, code 1406");
    }

    @Test
    void printsWhatTheFileSystemAndOurOwnExceptionsSay() {
        assertThat(words(new NoSuchFileException("/etc/sekisho/list.yml"))).isEqualTo("/etc/sekisho/list.yml");
        assertThat(words(new OwnException())).isEqualTo("Mend the setting");
    }

    private static final class OwnException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private OwnException() {
            super("Mend the setting");
        }
    }

    private static String words(Throwable thrown) {
        return new FailureCause(thrown, List.of(Path.of("."))).inWords();
    }

    private static Throwable thrown(Runnable work) {
        try {
            work.run();
            throw new AssertionError("Nothing was thrown");
        } catch (RuntimeException e) {
            return e;
        }
    }
}
