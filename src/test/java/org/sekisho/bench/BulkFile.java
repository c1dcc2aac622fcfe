package org.sekisho.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sekisho.Corpus;

/**
 * Filings to measure a night by: full texts over and over, each time under a number of its own, so that each copy is a
 * filing. Those of the US office are one bulk file, others a file each.
 *
 * @param place the bulk file, or the folder of the files
 * @param words of all filings, tags not counted; of Japanese, characters
 */
record BulkFile(Path place, int filings, long bytes, long words) {

    private static final Pattern NUMBER =
            Pattern.compile("(?s)<publication-reference>.*?<doc-number>(\\d+)</doc-number>");
    private static final Pattern NEXT_DOCUMENT = Pattern.compile("(?=<\\?xml )");
    private static final Pattern TEXT =
            Pattern.compile("(?s)<(invention-title|abstract|description|claims)\\b.*?</\\1>");
    private static final Pattern TAGS_AND_SPACE = Pattern.compile("<[^>]*>|\\s+");
    private static final int FEWEST_WORDS = 1_000;
    private static final int TIMES = 5;
    private static final int GRANT_DIGITS = 8;

    /** Of the corpus' American ones, until the file has this size or this many filings, whichever comes first. */
    static BulkFile write(Path file, long bytes, int filings) throws IOException {
        return write(file, documents(ofCorpus()), bytes, filings);
    }

    /** Of Sekisho's own test data, each with its description several times, so that it is about as long as a real one. */
    static BulkFile ofTestdata(Path file, int filings) throws IOException {
        return write(file, documents(ofTestdata()), Long.MAX_VALUE, filings);
    }

    /** Of the corpus' Japanese gazettes, all of them with their full text, a file each. */
    static BulkFile japanese(Path folder, int filings) throws IOException {
        List<Document> documents = Corpus.items("jp-gazette-xml").stream()
                .filter(item -> item.format().startsWith("jp-official-gazette"))
                .map(item -> read(item.path(), UTF_8))
                .filter(gazette -> NUMBER.matcher(gazette).find()) // others are numbered by the international office
                .map(gazette -> new Document(
                        gazette, TAGS_AND_SPACE.matcher(gazette).replaceAll("").length()))
                .toList();
        long bytes = 0;
        long characters = 0;
        for (int number = 1; number <= filings; number++) {
            Document next = documents.get((number - 1) % documents.size());
            byte[] copy = next.numbered("2099%06d".formatted(number), UTF_8);
            Files.write(folder.resolve("JP2099%06dA.xml".formatted(number)), copy);
            bytes += copy.length;
            characters += next.words();
        }
        return new BulkFile(folder, filings, bytes, characters);
    }

    private static BulkFile write(Path file, List<Document> documents, long bytes, int filings) throws IOException {
        int number = 0;
        long words = 0;
        long written = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            while (written < bytes && number < filings) {
                Document next = documents.get(number % documents.size());
                byte[] copy = next.numbered(++number);
                out.write(copy);
                written += copy.length;
                words += next.words();
            }
        }
        return new BulkFile(file, number, written, words);
    }

    long wordsPerFiling() {
        return words / filings;
    }

    private static List<Document> documents(Stream<String> american) {
        return american.filter(document -> document.contains("appl-type=\"utility\""))
                .map(document -> new Document(document, words(document)))
                .filter(document -> document.words() >= FEWEST_WORDS)
                .toList();
    }

    private static Stream<String> ofCorpus() {
        return Corpus.items("us-xml").stream()
                .filter(item -> item.format().endsWith("v4"))
                .flatMap(item -> NEXT_DOCUMENT.splitAsStream(read(item.path(), ISO_8859_1)));
    }

    private static Stream<String> ofTestdata() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("testdata", "filings"))) {
            return files
                    .filter(file -> file.getFileName().toString().matches("US(?!.*not-well-formed).*\\.xml"))
                    .sorted()
                    .map(file -> longer(read(file, ISO_8859_1)))
                    .toList()
                    .stream();
        }
    }

    private static String longer(String document) {
        int begin = document.indexOf('>', document.indexOf("<description")) + 1;
        int end = document.indexOf("</description>");
        if (end < begin) {
            return document; // of an older format
        }
        return document.substring(0, begin) + document.substring(begin, end).repeat(TIMES) + document.substring(end);
    }

    private static String read(Path file, Charset characters) {
        try {
            return Files.readString(file, characters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int words(String document) {
        return TEXT.matcher(document)
                .results()
                .mapToInt(part -> new StringTokenizer(part.group().replaceAll("<[^>]*>", " ")).countTokens())
                .sum();
    }

    /** A document; an American one has a character for each of its bytes. */
    private record Document(String xml, int words) {

        byte[] numbered(int copy) {
            boolean grant = place().group(1).length() <= GRANT_DIGITS;
            return numbered((grant ? "9%07d" : "2099%07d").formatted(copy), ISO_8859_1);
        }

        byte[] numbered(String number, Charset characters) {
            Matcher place = place();
            String behind = xml.substring(place.end(1)).stripTrailing();
            return (xml.substring(0, place.start(1)) + number + behind + "\n").getBytes(characters);
        }

        private Matcher place() {
            Matcher place = NUMBER.matcher(xml);
            if (!place.find()) {
                throw new IllegalStateException("A document has no number");
            }
            return place;
        }
    }
}
