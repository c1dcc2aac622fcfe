package org.sekisho.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sekisho.Corpus;

/**
 * A bulk file of the US office, written anew from the corpus: its utility patents and applications with their full
 * text, over and over, each time under a number of its own, so that each copy is a filing.
 *
 * @param words of all its filings, tags not counted
 */
record BulkFile(Path file, int filings, long words) {

    private static final Pattern NUMBER =
            Pattern.compile("(?s)<publication-reference>.*?<doc-number>(\\d+)</doc-number>");
    private static final Pattern NEXT_DOCUMENT = Pattern.compile("(?=<\\?xml )");
    private static final Pattern TEXT =
            Pattern.compile("(?s)<(invention-title|abstract|description|claims)\\b.*?</\\1>");
    private static final int FEWEST_WORDS = 1_000;
    private static final int GRANT_DIGITS = 8;

    /** Writes documents until the file has this size or this many filings, whichever comes first. */
    static BulkFile write(Path file, long bytes, int filings) throws IOException {
        List<Document> documents = documents();
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
        return new BulkFile(file, number, words);
    }

    long bytes() throws IOException {
        return Files.size(file);
    }

    long wordsPerFiling() {
        return words / filings;
    }

    private static List<Document> documents() {
        return Corpus.items("us-xml").stream()
                .filter(item -> item.format().endsWith("v4"))
                .flatMap(BulkFile::documents)
                .filter(document -> document.contains("appl-type=\"utility\""))
                .map(document -> new Document(document, words(document)))
                .filter(document -> document.words() >= FEWEST_WORDS)
                .toList();
    }

    private static Stream<String> documents(Corpus.Item item) {
        try {
            return NEXT_DOCUMENT.splitAsStream(Files.readString(item.path(), ISO_8859_1));
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

    /** A document of the corpus, one character for each of its bytes. */
    private record Document(String xml, int words) {

        byte[] numbered(int copy) {
            Matcher place = NUMBER.matcher(xml);
            if (!place.find()) {
                throw new IllegalStateException("A document of the corpus has no number");
            }
            boolean grant = place.group(1).length() <= GRANT_DIGITS;
            String number = (grant ? "9%07d" : "2099%07d").formatted(copy);
            String behind = xml.substring(place.end(1)).stripTrailing();
            return (xml.substring(0, place.start(1)) + number + behind + "\n").getBytes(ISO_8859_1);
        }
    }
}
