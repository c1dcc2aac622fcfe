package org.sekisho.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Words that nobody ever wrote, each in one place of the filings of a test, so that finding one says what leaked: {@code
 * qzvotitle} is from a title.
 */
final class Secrets {

    /** What all of them begin with. */
    private static final String MARK = "qzvo";

    /** The same of Japanese words. */
    private static final String JAPANESE_MARK = "鰯螽橡";

    private static final int AROUND = 60;

    private Secrets() {}

    static String word(String place) {
        return MARK + place;
    }

    static String japanese(String place) {
        return JAPANESE_MARK + place;
    }

    /** Every secret in what was said or kept, with what stands around it. */
    static List<String> in(String where, String said) {
        List<String> found = new ArrayList<>();
        String small = said.toLowerCase(Locale.ROOT);
        for (String mark : List.of(MARK, JAPANESE_MARK)) {
            for (int at = small.indexOf(mark); at >= 0; at = small.indexOf(mark, at + 1)) {
                found.add(where + ": …"
                        + said.substring(Math.max(0, at - AROUND), Math.min(said.length(), at + AROUND))
                                .replaceAll("\\s+", " ")
                        + "…");
            }
        }
        return found;
    }

    /** Every secret in the names and the bytes of the files below a folder. */
    static List<String> below(Path folder, Predicate<Path> looked) throws IOException {
        List<String> found = new ArrayList<>();
        if (!Files.exists(folder)) {
            return found;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(looked).toList()) {
                String name = folder.relativize(file).toString();
                found.addAll(in("name", name));
                if (Files.isRegularFile(file)) {
                    found.addAll(inBytes(name, bytes(file)));
                }
            }
        }
        return found;
    }

    private static List<String> inBytes(String where, byte[] bytes) {
        String plain = new String(bytes, ISO_8859_1).toLowerCase(Locale.ROOT);
        return Stream.of(UTF_8, UTF_16BE, UTF_16LE)
                .flatMap(encoding -> Stream.of(MARK, JAPANESE_MARK).map(mark -> encoded(mark, encoding)))
                .filter(plain::contains)
                .map(mark -> where + ": …" + around(plain, plain.indexOf(mark)))
                .toList();
    }

    private static String encoded(String mark, Charset encoding) {
        return new String(mark.getBytes(encoding), ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    private static String around(String plain, int at) {
        return plain.substring(Math.max(0, at - AROUND), Math.min(plain.length(), at + AROUND))
                .replaceAll("[^\\p{Print}]+", " ");
    }

    /** Nothing of a file that went while it was looked for. */
    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
