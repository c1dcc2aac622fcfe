package org.sekisho.intake;

/** How much a zip may still unpack to; also over all of its entries together. */
class ZipBudget {

    /** Under this no ratio is suspicious: a blank page packs very well. */
    private static final long HARMLESS = 16L * 1024 * 1024;

    private final int ratio;
    private final long most;
    private long unpacked;

    ZipBudget(int ratio, long most) {
        this.ratio = ratio;
        this.most = most;
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
