package org.sekisho.intake.inbox;

import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * How much a zip may still unpack to: each entry by its own size, and all together, with what the zips inside it unpack
 * to, by the size of the outermost.
 */
final class ZipBudget {

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
