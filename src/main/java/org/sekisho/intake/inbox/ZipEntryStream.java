package org.sekisho.intake.inbox;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** An entry's bytes, checked against its checksum at the end, which Java does not do for us. */
class ZipEntryStream extends FilterInputStream {

    private final ZipEntry entry;
    private final ZipBudget budget;
    private final Runnable onDamage;
    private final CRC32 checksum = new CRC32();
    private long unpacked;

    ZipEntryStream(InputStream in, ZipEntry entry, ZipBudget budget, Runnable onDamage) {
        super(in);
        this.entry = entry;
        this.budget = budget;
        this.onDamage = onDamage;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int read = super.read(buffer, offset, length);
            if (read < 0) {
                checkWhole();
                return read;
            }
            checksum.update(buffer, offset, read);
            unpacked += read;
            budget.spend(read, unpacked, entry.getCompressedSize());
            return read;
        } catch (ZipException | EOFException e) {
            onDamage.run();
            throw new DamagedZipException("An entry of the zip is damaged", e);
        } catch (DamagedZipException e) {
            onDamage.run();
            throw e;
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public long skip(long bytes) throws IOException {
        throw new UnsupportedOperationException("Skipped bytes would not be checked");
    }

    private void checkWhole() throws DamagedZipException {
        if (checksum.getValue() != entry.getCrc()) {
            throw new DamagedZipException("An entry of the zip does not have its checksum");
        }
    }
}
