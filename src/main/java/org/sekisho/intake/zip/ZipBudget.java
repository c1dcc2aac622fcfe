package org.sekisho.intake.zip;

import org.springframework.util.unit.DataSize;

/** How much a zip may still unpack to; also over all of its entries together. */
public class ZipBudget {

    /** Under this no ratio is suspicious: a blank page packs very well. */
    private static final long HARMLESS = 16L * 1024 * 1024;

    private final int ratio;
    private final long most;
    private long unpacked;

    /**
     * The budget of one zip.
     *
     * @param ratio how many times its packed size a big entry may have
     * @param most how much all of it may unpack to
     */
    public ZipBudget(int ratio, DataSize most) {
        this.ratio = ratio;
        this.most = most.toBytes();
    }

    void spend(int bytes, long ofEntry, long packed) throws DamagedZipException {
        unpacked += bytes;
        if (unpacked > most) {
            throw new DamagedZipException("The zip unpacks to more than %d bytes".formatted(most));
        }
        if (ofEntry > HARMLESS && ofEntry / ratio > Math.max(packed, 1)) {
            throw new DamagedZipException("An entry unpacks to more than %d times its size".formatted(ratio));
        }
    }
}
