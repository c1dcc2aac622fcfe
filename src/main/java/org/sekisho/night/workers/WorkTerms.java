package org.sekisho.night.workers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.night.run.FrozenLists;
import org.sekisho.office.deadline.ClockSettings;
import org.sekisho.reading.extraction.OcrAvailability;
import org.sekisho.screening.replay.ProgramEdition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Conditions that a worker must share with the run, so that an outcome does not depend on who screened: the program, the
 * settings that decide, the files of clocks, Tesseract with its languages. Of all but the last only digests are told.
 */
@Component
record WorkTerms(ProgramEdition program, OcrAvailability ocr, ClockSettings clocks, Environment environment) {

    private static final String LIST = "list ";

    /** Groups of settings by which outcomes and cases come to what they are. */
    private static final List<String> DECIDING =
            List.of("clocks", "entities", "extraction", "marking", "ranking", "repeats", "review", "screening");

    /** Settings that may differ from machine to machine, written without hyphens. */
    private static final List<String> OF_THE_MACHINE = List.of("folder", "processes", "workfolder", "parserheap");

    /** The terms of this process and the lists of its run in their order, a line each. */
    String with(FrozenLists lists) {
        List<String> lines = new ArrayList<>();
        ours().forEach((what, value) -> lines.add(what + " = " + value));
        for (KeyTechnologyList list : lists.lists()) {
            lines.add(LIST + list.edition().sha256());
        }
        return String.join("\n", lines);
    }

    /** The lists among the terms of a run. */
    static List<String> lists(String terms) {
        return terms.lines()
                .filter(line -> line.startsWith(LIST))
                .map(line -> line.substring(LIST.length()))
                .toList();
    }

    /** The differences between this process and a run, for a person; empty if there are none. */
    Optional<String> difference(String terms) {
        Map<String, String> theirs = terms.lines()
                .filter(line -> line.contains(" = "))
                .map(line -> line.split(" = ", 2))
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));
        Map<String, String> ours = ours();
        List<String> differing = Stream.concat(ours.keySet().stream(), theirs.keySet().stream())
                .distinct()
                .filter(what -> !ours.getOrDefault(what, "").equals(theirs.getOrDefault(what, "")))
                .toList();
        return differing.isEmpty() ? Optional.empty() : Optional.of("it differs in " + String.join(", ", differing));
    }

    private Map<String, String> ours() {
        Map<String, String> ours = new LinkedHashMap<>();
        ours.put("the program", program.sha256());
        for (String group : DECIDING) {
            ours.put("sekisho." + group, settings(group));
        }
        ours.put("the files of clocks", files(clocks.folder()));
        ours.put(
                "Tesseract",
                ocr.found()
                        .map(found -> found.version() + " " + ocr.usableLanguages())
                        .orElse("none"));
        return ours;
    }

    private String settings(String group) {
        Map<String, String> set = Binder.get(environment)
                .bind("sekisho." + group, Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
        Map<String, String> sorted = new TreeMap<>();
        set.forEach((name, value) -> sorted.put(name.replace("-", "").toLowerCase(Locale.ROOT), value));
        sorted.keySet().removeAll(OF_THE_MACHINE);
        return DigestUtils.sha256Hex(sorted.toString());
    }

    private static String files(Path folder) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                DigestUtils.updateDigest(digest, folder.relativize(file).toString());
                DigestUtils.updateDigest(digest, Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Hex.encodeHexString(digest.digest());
    }
}
