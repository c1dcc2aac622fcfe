package org.sekisho.machine.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** One filing of every kind that once ended a whole night, as an applicant may make it. */
final class PoisonedFilings {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LOCAL_HEADER = 30;

    private PoisonedFilings() {}

    /** Puts all of them into an inbox; what they are, by the name of the file. */
    static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("US20269990001A1.xml", gazette("20269990001", "1.1", "", "<p>A lid&#x1; of steel.</p>", claims()));
        all.put("US20269990002A1.xml", gazette("20269990002", "1.0", " xmlns:a=\"-x\"", "<p>A lid.</p>", claims()));
        all.put(
                "US20269990003A1.xml",
                text(gazette("20269990003", "1.0", "", "<p>A lid.</p>", claims()))
                        .replace("20261005", "99991231")
                        .getBytes(StandardCharsets.UTF_8));
        all.put("US20269990004A1.xml", gazette("20269990004", "1.0", "", "<p>A lid.</p>", farNumberedClaims()));
        all.put(
                "US20269990005A1.xml",
                gazette("20269990005", "1.0", "", "<p>" + "a".repeat(3 * MEGABYTE) + "</p>", claims()));
        all.put(
                "US20269990006A1.xml",
                gazette("20269990006", "1.0", "", "<p>e" + "\u0301".repeat(MEGABYTE) + "</p>", claims()));
        all.put("US20269990007A1.zip", overlapping(1500, 16 * MEGABYTE));
        all.put("US20269990008A1.zip", zip("a/".repeat(2000) + "claims.txt", "1. A lid."));
        all.put("US20269990009A1.zip", zip("US20269990009A1/" + "b/".repeat(500) + "claims.txt", "1. A lid."));
        return all;
    }

    static void put(Path inbox) {
        all().forEach((name, bytes) -> {
            try {
                Files.write(inbox.resolve(name), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static byte[] gazette(String number, String version, String namespace, String description, String claims) {
        return """
                <?xml version="%s" encoding="UTF-8"?>
                <us-patent-application lang="EN" file="US%s-20261112.XML" country="US"%s>
                <us-bibliographic-data-application lang="EN" country="US"><publication-reference><document-id>
                <country>US</country><doc-number>%s</doc-number><kind>A1</kind><date>20261112</date>
                </document-id></publication-reference><application-reference appl-type="utility"><document-id>
                <country>US</country><doc-number>19990101</doc-number><date>20261005</date></document-id>
                </application-reference><invention-title>Lid</invention-title></us-bibliographic-data-application>
                <description>%s</description><claims>%s</claims></us-patent-application>
                """.formatted(version, number, namespace, number, description, claims)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String claims() {
        return "<claim id=\"CLM-00001\" num=\"00001\"><claim-text>1. A lid.</claim-text></claim>";
    }

    private static String farNumberedClaims() {
        return IntStream.range(0, 400)
                .mapToObj(claim ->
                        "<claim id=\"CLM-%d\" num=\"999999\"><claim-text>999999. The lid of any preceding claims."
                                        .formatted(claim)
                                + "</claim-text></claim>")
                .collect(Collectors.joining());
    }

    private static byte[] zip(String name, String words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(words.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A zip whose directory names the same packed bytes again and again. */
    private static byte[] overlapping(int entries, int size) {
        byte[] packed = packedZeros(size);
        ByteBuffer zip = ByteBuffer.allocate(LOCAL_HEADER + 1 + packed.length + entries * 60 + 22)
                .order(ByteOrder.LITTLE_ENDIAN);
        int crc = crcOfZeros(size);
        zip.putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) 0)
                .putShort((short) 8)
                .putInt(0);
        zip.putInt(crc)
                .putInt(packed.length)
                .putInt(size)
                .putShort((short) 1)
                .putShort((short) 0)
                .put((byte) 'a');
        zip.put(packed);
        int directory = zip.position();
        for (int entry = 0; entry < entries; entry++) {
            byte[] name = "doc%04d.txt".formatted(entry).getBytes(StandardCharsets.US_ASCII);
            zip.putInt(0x02014b50)
                    .putShort((short) 20)
                    .putShort((short) 20)
                    .putShort((short) 0)
                    .putShort((short) 8);
            zip.putInt(0).putInt(crc).putInt(packed.length).putInt(size).putShort((short) name.length);
            zip.putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt(0);
            zip.put(name);
        }
        int end = zip.position();
        zip.putInt(0x06054b50).putInt(0).putShort((short) entries).putShort((short) entries);
        zip.putInt(end - directory).putInt(directory).putShort((short) 0);
        return Arrays.copyOf(zip.array(), zip.position());
    }

    private static byte[] packedZeros(int size) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(new byte[size]);
        deflater.finish();
        byte[] packed = new byte[size / 100];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    private static int crcOfZeros(int size) {
        CRC32 crc = new CRC32();
        crc.update(new byte[size]);
        return (int) crc.getValue();
    }

    private static String text(byte[] document) {
        return new String(document, StandardCharsets.UTF_8);
    }
}
