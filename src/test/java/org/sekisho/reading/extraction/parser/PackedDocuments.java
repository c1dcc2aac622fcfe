package org.sekisho.reading.extraction.parser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.sekisho.reading.extraction.WrittenDocuments;

/** Documents in which others lie. */
final class PackedDocuments {

    private PackedDocuments() {}

    /** A document with an entry of each name, the last of which is this. */
    static byte[] word(byte[] inside, String name, String... before) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                var docx = new ZipInputStream(
                        new ByteArrayInputStream(DrawnDocuments.docx("<w:r><w:t>A lid.</w:t></w:r>")))) {
            for (ZipEntry entry = docx.getNextEntry(); entry != null; entry = docx.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                String content = new String(docx.readAllBytes(), UTF_8);
                String types = Stream.concat(Stream.of(name), Stream.of(before))
                        .map(part -> "<Override PartName=\"/" + part + "\" ContentType=\"application/octet-stream\"/>")
                        .reduce("", String::concat);
                zip.write(content.replace("</Types>", types + "</Types>").getBytes(UTF_8));
            }
            for (String other : before) {
                zip.putNextEntry(new ZipEntry(other));
                zip.write(WrittenDocuments.docx("Another lid."));
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(inside);
        }
        return bytes.toByteArray();
    }

    static byte[] zip(String name, byte[] content) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    /** Without the directory at its end. */
    static byte[] entries(byte[] zip) {
        int end = new String(zip, ISO_8859_1).lastIndexOf("PK\u0001\u0002");
        return Arrays.copyOf(zip, end);
    }

    /** Puts entries before the directory of a zip, which does not name them. */
    static byte[] unnamed(byte[] zip, byte[] entries) {
        int end = new String(zip, ISO_8859_1).lastIndexOf("PK\u0005\u0006");
        ByteBuffer mended = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int directory = mended.getInt(end + 16);
        mended.putInt(end + 16, directory + entries.length);
        return joined(Arrays.copyOf(zip, directory), joined(entries, Arrays.copyOfRange(zip, directory, zip.length)));
    }

    static byte[] gzip(byte[] content) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(content);
        }
        return bytes.toByteArray();
    }

    static byte[] mail(String type, String encoding, byte[] content) {
        String part = encoding.equalsIgnoreCase("base64")
                ? Base64.getMimeEncoder().encodeToString(content)
                : new String(content, ISO_8859_1);
        return ("Content-Type: multipart/alternative; boundary=\"b0\"\r\nSubject: x\r\n\r\n--b0\r\n\r\nhello\r\n--b0\r\n"
                        + "Content-Type: " + type + "\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n" + part
                        + "\r\n--b0--\r\n")
                .getBytes(ISO_8859_1);
    }

    static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }
}
