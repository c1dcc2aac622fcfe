package org.sekisho.testdata;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip whose entries all carry the same time, so that the same contents make the same file. */
final class FixedZip {

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 10, 1, 9, 0);

    private FixedZip() {}

    /** Packs the entries in the given order; the first one uncompressed if {@code firstStored}, as ODF wants it. */
    static byte[] of(Map<String, byte[]> entries, boolean firstStored) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean stored = firstStored;
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(header(entry.getKey(), entry.getValue(), stored));
                zip.write(entry.getValue());
                zip.closeEntry();
                stored = false;
            }
        }
        return bytes.toByteArray();
    }

    /** Packs a zip again without the times that its writer put in. */
    static byte[] repacked(byte[] zip) throws IOException {
        return of(entries(zip), false);
    }

    static Map<String, byte[]> entries(byte[] bytes) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static ZipEntry header(String name, byte[] content, boolean stored) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        if (stored) {
            CRC32 crc = new CRC32();
            crc.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
        }
        return entry;
    }
}
