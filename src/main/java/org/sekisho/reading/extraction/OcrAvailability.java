package org.sekisho.reading.extraction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The version and the languages of Tesseract on this machine, if it is installed. Asked once. */
@Component
public class OcrAvailability {

    private static final Pattern VERSION = Pattern.compile("tesseract v?(\\d[\\w.]*)");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{3}(?:_[A-Za-z_]+)?|script/\\w+");
    private static final int SECONDS = 20;

    /**
     * The Tesseract that was found.
     *
     * @param version as Tesseract gives it: {@code 5.5.0}
     * @param languages of its models: {@code eng}; {@code osd} tells how a page lies
     */
    public record Found(String version, List<String> languages) {

        public Found {
            languages = List.copyOf(languages);
        }

        /** Tells whether all models are there that a language of the settings names, such as {@code eng+jpn}. */
        public boolean has(String language) {
            return languages.containsAll(Arrays.asList(language.split("\\+")));
        }
    }

    private final OcrSettings settings;
    private final Optional<Found> found;

    @Autowired
    OcrAvailability(ExtractionSettings settings) {
        this(settings.ocr(), "tesseract");
    }

    /** Looks for the program on the path of this process. */
    OcrAvailability(OcrSettings settings, String program) {
        this.settings = settings;
        this.found = find(program);
    }

    /** The Tesseract that is installed, whether or not it is to be used. */
    public Optional<Found> found() {
        return found;
    }

    /** The languages of the settings that can be read here, in their order; empty if nothing is to be recognised. */
    public List<String> usableLanguages() {
        return settings.enabled() && found.isPresent()
                ? settings.languages().stream().filter(found.get()::has).toList()
                : List.of();
    }

    /** A command that installs what the languages of the settings need; empty if all is there, or nothing is wanted. */
    public Optional<String> advice() {
        TreeSet<String> packages = new TreeSet<>();
        if (found.isEmpty()) {
            packages.add("tesseract-ocr");
        }
        for (String language : settings.languages()) {
            for (String model : language.split("\\+")) {
                if (found.isEmpty() || !found.get().languages().contains(model)) {
                    packages.add("tesseract-ocr-" + model.replace('_', '-').toLowerCase(Locale.ROOT));
                }
            }
        }
        return packages.isEmpty() || !settings.enabled()
                ? Optional.empty()
                : Optional.of("apt-get install " + String.join(" ", packages));
    }

    private static Optional<Found> find(String program) {
        Matcher version = VERSION.matcher(output(program, "--version"));
        if (!version.find()) {
            return Optional.empty();
        }
        List<String> languages = output(program, "--list-langs")
                .lines()
                .map(String::strip)
                .filter(line -> LANGUAGE.matcher(line).matches())
                .toList();
        return Optional.of(new Found(version.group(1), languages));
    }

    /** The output of the program; empty if it is not there. */
    private static String output(String program, String argument) {
        try {
            Process process = new ProcessBuilder(program, argument)
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            byte[] said = process.getInputStream().readAllBytes();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return new String(said, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while Tesseract was being looked for", e);
        }
    }
}
