package org.sekisho.reading.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Reads everything that lies in a zip, by its place: entries that its directory names, however often it gives a name,
 * entries that it does not name, and bytes before, between and behind them. Each byte is handed out with a part, is
 * structure, or is reported.
 */
public final class ZippedParts {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;

    /** Bytes of the longest gap that may be sizes and checksums of an entry. */
    private static final int FEW = 32;

    private final Inside inside;
    private long room;

    private ZippedParts(Inside inside, long most) {
        this.inside = inside;
        this.room = most;
    }

    /** Takes the content of the zip. */
    public interface Inside {

        /** An entry. */
        void part(String name, byte[] content) throws IOException;

        /** Bytes around the entries; returns true if they were something. */
        boolean around(byte[] bytes) throws IOException;

        /** Something whose content nobody can tell. */
        void unread(String why);
    }

    /** @param most how many bytes it may unpack to */
    public static void of(Path file, Inside inside, long most) throws IOException {
        try (SeekableByteChannel bytes = Files.newByteChannel(file)) {
            new ZippedParts(inside, most).all(file, bytes);
        }
    }

    private void all(Path file, SeekableByteChannel bytes) throws IOException {
        long end = 0;
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                named(zip, entry);
                if (entry.getLocalHeaderOffset() < end) {
                    inside.unread("entries share their bytes");
                }
                gap(bytes, end, entry.getLocalHeaderOffset());
                end = Math.max(end, entry.getDataOffset() + entry.getCompressedSize());
            }
            gap(bytes, end, bytes.size());
        } catch (IOException | IllegalArgumentException damaged) {
            inside.unread("an entry cannot be unpacked");
            gap(bytes, end, bytes.size());
        }
    }

    private void named(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        if (entry.getComment() != null) {
            inside.around(entry.getComment().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        inside.around(entry.getLocalFileDataExtra());
        inside.around(entry.getCentralDirectoryExtra());
        byte[] content;
        try (InputStream packed = zip.getInputStream(entry)) {
            content = bounded(packed);
        } catch (IOException e) {
            inside.unread("an entry cannot be unpacked");
            return;
        }
        inside.part(entry.getName(), content);
    }

    private byte[] bounded(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes((int) Math.min(room + 1, Integer.MAX_VALUE - 8));
        room -= bytes.length;
        if (room < 0) {
            throw new IOException("It unpacks to more than the limit");
        }
        return bytes;
    }

    private void gap(SeekableByteChannel bytes, long from, long to) throws IOException {
        if (to <= from || to - from > room) {
            if (to > from) {
                inside.unread("more bytes around its entries than the limit");
            }
            return;
        }
        ByteBuffer gap = ByteBuffer.allocate((int) (to - from)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(from);
        while (gap.hasRemaining() && bytes.read(gap) >= 0) {}
        walk(gap.flip());
    }

    /** Steps over structure and entries; what lies between them is handed out in one piece each. */
    private void walk(ByteBuffer gap) throws IOException {
        int strange = 0;
        int at = 0;
        while (at < gap.limit()) {
            int length = length(gap, at);
            if (length > 0) {
                around(gap, strange, at);
                strange = Math.min(gap.limit(), at + length);
            }
            at += Math.max(1, length);
        }
        around(gap, strange, gap.limit());
    }

    /** The length of what begins here; 0 if it is neither structure nor an entry. */
    private int length(ByteBuffer gap, int at) throws IOException {
        if (gap.limit() - at < Integer.BYTES || gap.getInt(at) != DESCRIPTOR && gap.limit() - at < 22) {
            return 0;
        }
        return switch (gap.getInt(at)) {
            case LOCAL -> unnamed(gap, at);
            case CENTRAL ->
                gap.limit() - at < 46 ? 0 : 46 + size(gap, at + 28) + size(gap, at + 30) + size(gap, at + 32);
            case END -> {
                int comment = Math.min(size(gap, at + 20), gap.limit() - at - 22);
                around(gap, at + 22, at + 22 + comment);
                yield 22 + comment;
            }
            case END_64 -> 12 + (int) Math.min(Math.max(0, gap.getLong(at + 4)), 1024);
            case LOCATOR_64 -> 20;
            case DESCRIPTOR -> 16;
            default -> 0;
        };
    }

    private static int size(ByteBuffer gap, int at) {
        return gap.getShort(at) & 0xFFFF;
    }

    /** Reads an entry that no directory names. */
    private int unnamed(ByteBuffer gap, int at) throws IOException {
        ByteArrayInputStream rest = new ByteArrayInputStream(gap.array(), at, gap.limit() - at);
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(rest, "ISO-8859-1", true, true)) {
            ZipArchiveEntry entry = zip.getNextEntry();
            if (entry == null) {
                return 0;
            }
            inside.part(entry.getName(), bounded(zip));
            return Math.max(0, (int) Math.min(entry.getDataOffset() + zip.getCompressedCount(), gap.limit() - at));
        } catch (IOException | RuntimeException e) { // Compress throws both for damaged zips
            inside.unread("an entry that is not in its directory cannot be unpacked");
            return 0;
        }
    }

    private void around(ByteBuffer gap, int from, int to) throws IOException {
        byte[] bytes = Arrays.copyOfRange(gap.array(), from, Math.max(from, to));
        boolean empty = true;
        for (byte one : bytes) {
            empty &= one == 0;
        }
        if (!empty && !inside.around(bytes) && bytes.length > FEW) {
            inside.unread("bytes around its entries say nothing");
        }
    }
}
