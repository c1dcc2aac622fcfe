package org.sekisho.reading.gazette;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.sekisho.Corpus;
import org.sekisho.intake.filing.Filing;

/** The US documents of the corpus, one by one: bulk files are cut where the next document begins. */
public final class UsCorpus {

    private static final Pattern NEXT_DOCUMENT = Pattern.compile("(?=<\\?xml )");

    private UsCorpus() {}

    /** A single document as it stands in a file of the corpus. */
    public record Document(Corpus.Item item, String text) {

        public Filing read() throws IOException, UnreadableGazetteException {
            return new GazetteReader().read(item.file(), stream());
        }

        public ByteArrayInputStream stream() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    public static List<Document> documents(Corpus.Item item) {
        List<Document> documents = new ArrayList<>();
        for (String file : files(item)) {
            for (String text : NEXT_DOCUMENT.split(file)) {
                if (!text.isBlank()) {
                    documents.add(new Document(item, text));
                }
            }
        }
        return documents;
    }

    private static List<String> files(Corpus.Item item) {
        try {
            return item.file().endsWith(".zip")
                    ? inside(item)
                    : List.of(new String(Files.readAllBytes(item.path()), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> inside(Corpus.Item item) throws IOException {
        List<String> files = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(item.path()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.addAll(text(entry.getName(), zip.readAllBytes()));
            }
        }
        return files;
    }

    /** What an entry holds: a document, or again a zip of them. */
    private static List<String> text(String name, byte[] bytes) throws IOException {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        if (lower.endsWith(".xml")) {
            return List.of(new String(bytes, StandardCharsets.UTF_8));
        }
        List<String> files = new ArrayList<>();
        if (lower.endsWith(".zip")) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    files.addAll(text(entry.getName(), zip.readAllBytes()));
                }
            }
        }
        return files;
    }
}
