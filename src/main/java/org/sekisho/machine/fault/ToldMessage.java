package org.sekisho.machine.fault;

import java.io.IOException;
import java.net.SocketException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The part of an exception that may be told on a console or in a log. A reader's message quotes what it read, which is secret,
 * and so only messages are told that are known to hold no word of a filing: our own, those of settings and lists, of the file
 * system and the network. Of the database its state and code are told, since its messages quote values. Anything else is told
 * by its class and its place in the code.
 */
public final class ToldMessage {

    private static final String HOUSE = "org.sekisho.";

    /** Rooms whose exceptions may name a document or quote what an applicant wrote. */
    static final List<String> OF_FILINGS = List.of("reading.", "finding.");

    /** Rooms that never see a filing's text; what they refuse is a setting, a list, a person or the state of a run. */
    static final List<String> WITHOUT_FILINGS = List.of(
            "cli.",
            "lists.",
            "curation.",
            "night.",
            "machine.yaml.",
            "machine.database.",
            "machine.lease.",
            "office.deadline.",
            "office.staff.",
            "office.audit.");

    private static final List<String> OF_SETTINGS =
            List.of("org.springframework.boot.context.properties.", "org.flywaydb.", "com.zaxxer.hikari.");

    private static final List<String> SYSTEM_CALLS =
            List.of("sun.nio.", "java.io.File", "java.io.RandomAccessFile", "java.io.Unix", "java.lang.Process");

    private static final List<String> ABOUT_CONNECTIONS = List.of("08", "28");

    private ToldMessage() {}

    /** The message, as far as it may be told; empty if there is none or it may not. */
    public static Optional<String> of(Throwable thrown) {
        if (thrown instanceof SQLException sql) {
            return Optional.of(told(sql));
        }
        return mayBeTold(thrown) ? Optional.ofNullable(thrown.getMessage()) : Optional.empty();
    }

    /** The message, or else the exception's class and where in the code it was thrown. */
    public static String orPlace(Throwable thrown) {
        return of(thrown)
                .filter(message -> !message.isBlank())
                .orElseGet(() -> "%s at %s".formatted(thrown.getClass().getName(), place(thrown)));
    }

    private static String told(SQLException sql) {
        String state = String.valueOf(sql.getSQLState());
        String codes = "SQL state %s, code %d".formatted(state, sql.getErrorCode());
        return ABOUT_CONNECTIONS.stream().anyMatch(state::startsWith) ? codes + ": " + sql.getMessage() : codes;
    }

    private static boolean mayBeTold(Throwable thrown) {
        String type = thrown.getClass().getName();
        if (type.startsWith(HOUSE)) {
            return startsWithNone(type.substring(HOUSE.length()), OF_FILINGS);
        }
        return thrown instanceof FileSystemException
                || thrown instanceof SocketException
                || !startsWithNone(type, OF_SETTINGS)
                || isThrownBy(thrown);
    }

    /** Whether a class of Java's own was thrown where messages hold no words. */
    private static boolean isThrownBy(Throwable thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        if (!(thrown instanceof Exception)
                || frames.length == 0
                || !thrown.getClass().getName().startsWith("java.")) {
            return false;
        }
        String thrower = frames[0].getClassName();
        boolean ofTheHouse = thrower.startsWith(HOUSE)
                && (thrower.endsWith("Settings")
                        || !startsWithNone(thrower.substring(HOUSE.length()), WITHOUT_FILINGS));
        return ofTheHouse || (thrown instanceof IOException && !startsWithNone(thrower, SYSTEM_CALLS));
    }

    private static boolean startsWithNone(String name, List<String> beginnings) {
        return beginnings.stream().noneMatch(name::startsWith);
    }

    /** Our own line that led to it, or else the first there is. */
    private static String place(Throwable thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        for (StackTraceElement frame : frames) {
            if (frame.getClassName().startsWith(HOUSE)) {
                return frame.toString();
            }
        }
        return frames.length == 0 ? "an unknown place" : frames[0].toString();
    }
}
