package org.sekisho.intake.inbox;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.inbox.ZipPackage.DamagedZipException;
import org.springframework.util.unit.DataSize;

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

    /**
     * The bytes that a zip may still unpack to: each entry by its own size, and all together, with what the zips inside it unpack
     * to, by the size of the outermost.
     */
    static final class ZipBudget {

        /** Under this no entry's ratio is suspicious: a blank page packs very well. */
        private static final long HARMLESS = 16L * 1024 * 1024;

        /** The same of all entries together, of which each may be looked at more than once. */
        private static final long HARMLESS_TOGETHER = 64L * 1024 * 1024;

        private final int ratio;
        private final long most;
        private final long packed;
        private final @Nullable ZipBudget outer;
        private long unpacked;

        private ZipBudget(int ratio, long most, long packed, @Nullable ZipBudget outer) {
            this.ratio = ratio;
            this.most = most;
            this.packed = packed;
            this.outer = outer;
        }

        /**
         * The budget of a zip that lies in no other.
         *
         * @param ratio how many times its packed size a big entry, or the whole, may have
         * @param most how much all of it may unpack to
         * @param packed the zip's own size
         */
        public static ZipBudget of(int ratio, DataSize most, long packed) {
            return new ZipBudget(ratio, most.toBytes(), packed, null);
        }

        /** The budget of a zip inside this one. What it unpacks counts for both. */
        public ZipBudget inner(long size) {
            return new ZipBudget(ratio, most, size, this);
        }

        void spend(int bytes, long ofEntry, long packedEntry) throws DamagedZipException {
            if (ofEntry > HARMLESS && ofEntry / ratio > Math.max(packedEntry, 1)) {
                throw new DamagedZipException("An entry unpacks to more than %d times its size".formatted(ratio));
            }
            for (ZipBudget budget = this; budget != null; budget = budget.outer) {
                budget.spend(bytes);
            }
        }

        private void spend(int bytes) throws DamagedZipException {
            unpacked += bytes;
            if (unpacked > most) {
                throw new DamagedZipException("The zip unpacks to more than %d bytes".formatted(most));
            }
            if (unpacked > HARMLESS_TOGETHER && unpacked / ratio > Math.max(packed, 1)) {
                throw new DamagedZipException("The zip unpacks to more than %d times its size".formatted(ratio));
            }
        }
    }
}
