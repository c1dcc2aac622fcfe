package org.sekisho.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that nobody ever wrote, each in one place of the filings of a test, so that finding one says what leaked: {@code
 * qzvotitle} is from a title. All are found in one pass, in whatever letter case and however they are written: in UTF-8 or
 * UTF-16, or with the escapes of JSON and HTML.
 */
final class Secrets {

    /** What all of them begin with. */
    private static final String MARK = "qzvo";

    /** The same of Japanese words. */
    private static final String JAPANESE_MARK = "鰯螽橡";

    private static final int AROUND = 60;

    private static final Pattern IN_TEXT = Pattern.compile(
            Stream.of(MARK, JAPANESE_MARK, escaped("\\u%04x"), escaped("&#%d;"), escaped("&#x%x;"))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|")),
            Pattern.CASE_INSENSITIVE);

    private static final List<byte[]> IN_BYTES = Stream.of(
                    Stream.of(MARK, JAPANESE_MARK)
                            .flatMap(
                                    mark -> Stream.of(UTF_8, UTF_16BE, UTF_16LE).map(mark::getBytes)),
                    Stream.of("\\u%04x", "&#%d;", "&#x%x;")
                            .map(form -> escaped(form).getBytes(UTF_8)))
            .flatMap(patterns -> patterns)
            .toList();

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
        Matcher secret = IN_TEXT.matcher(said);
        while (secret.find()) {
            found.add(where + ": " + around(said, secret.start()));
        }
        return found;
    }

    /** Every secret in bytes. */
    static List<String> in(String where, byte[] bytes) {
        List<String> found = new ArrayList<>();
        new BytesSearch(IN_BYTES).in(bytes, at -> found.add(where + ": " + around(bytes, at)));
        return found;
    }

    /** Every secret in the names and the bytes of the files below a folder. */
    static List<String> below(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : all(folder)) {
            String name = folder.relativize(file).toString();
            found.addAll(in("name", name));
            found.addAll(in(name, bytes(file)));
        }
        return found;
    }

    /** How often some bytes stand in the files below a folder. */
    static long count(Path folder, byte[] looked) throws IOException {
        LongAdder places = new LongAdder();
        for (Path file : all(folder)) {
            new BytesSearch(List.of(looked)).in(bytes(file), at -> places.increment());
        }
        return places.sum();
    }

    private static List<Path> all(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        }
    }

    private static String escaped(String form) {
        return JAPANESE_MARK
                .codePoints()
                .mapToObj(letter -> form.formatted(letter))
                .collect(Collectors.joining());
    }

    private static String around(String said, int at) {
        return "…"
                + said.substring(Math.max(0, at - AROUND), Math.min(said.length(), at + AROUND))
                        .replaceAll("\\s+", " ")
                + "…";
    }

    private static String around(byte[] bytes, int at) {
        int from = Math.max(0, at - AROUND);
        return "…"
                + new String(bytes, from, Math.min(bytes.length, at + AROUND) - from, ISO_8859_1)
                        .replaceAll("[^\\p{Print}]+", " ")
                + "…";
    }

    /** Nothing of a folder, or of a file that went while it was looked for. */
    private static byte[] bytes(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.readAllBytes(file) : new byte[0];
        } catch (NoSuchFileException gone) {
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
