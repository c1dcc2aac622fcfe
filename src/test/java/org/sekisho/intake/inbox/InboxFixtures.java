package org.sekisho.intake.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Things to put into an inbox. */
final class InboxFixtures {

    private InboxFixtures() {}

    static String grant(int number) {
        return grant(number, "A widget.");
    }

    static String grant(int number, String text) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <us-patent-grant><us-bibliographic-data-grant><publication-reference><document-id>
                <country>US</country><doc-number>%08d</doc-number><kind>B2</kind>
                </document-id></publication-reference></us-bibliographic-data-grant>
                <description><p>%s</p></description></us-patent-grant>
                """.formatted(number, text);
    }

    static String sequenceListing() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE sequence-cwu SYSTEM "listing.dtd" [ ]>
                <sequence-cwu id="SEQLST-1"></sequence-cwu>
                """;
    }

    static Path put(Path inbox, String name, String content) {
        return put(inbox, name, content.getBytes(UTF_8));
    }

    static Path put(Path inbox, String name, byte[] content) {
        try {
            Path file = inbox.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] zip(String name, String content) {
        return zip(Map.of(name, content.getBytes(UTF_8)));
    }
}
