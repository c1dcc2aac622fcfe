package org.sekisho.office.audit;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether what was signed is still in the chain, and was signed by a key of ours. */
@Component
record SignedHeadsCheck(AuditTrail trail, SigningKey key) {

    /** The public keys of this place, and those in files that are named, by their names. */
    Map<String, PublicKeyFile> keysAnd(List<Path> files) {
        Map<String, PublicKeyFile> keys = new HashMap<>();
        key.publicKeys().forEach(one -> keys.put(one.name(), one));
        files.stream().map(PublicKeyFile::read).forEach(one -> keys.put(one.name(), one));
        return keys;
    }

    /**
     * The first break that signed heads give away.
     *
     * @param end where the chain ends by now
     */
    Optional<ChainBreak> firstBreak(List<SignedHead> heads, AuditHead end, Map<String, PublicKeyFile> keys) {
        List<SignedHead> inOrder = heads.stream()
                .sorted(Comparator.comparingLong(
                                (SignedHead signed) -> signed.head().record())
                        .thenComparing(SignedHead::at))
                .toList();
        long good = 0;
        for (SignedHead signed : inOrder) {
            Optional<ChainBreak> broken = differenceOf(signed, end, keys.get(signed.key()), good);
            if (broken.isPresent()) {
                return broken;
            }
            good = signed.head().record();
        }
        return Optional.empty();
    }

    private Optional<ChainBreak> differenceOf(
            SignedHead signed, AuditHead end, @Nullable PublicKeyFile key, long good) {
        long record = signed.head().record();
        if (key != null && !key.verifies(signed)) {
            return broken(record, "the signature of the head of %s is forged".formatted(signed.at()));
        }
        Optional<ChainBreak> different = differenceOf(signed, end, good);
        return key != null || different.isPresent()
                ? different
                : broken(
                        record,
                        "the head of %s was signed by key %s, which is not here; name its file: --key FILE"
                                .formatted(signed.at(), signed.key()));
    }

    /** Also a head that nobody can verify says what somebody once saw. */
    private Optional<ChainBreak> differenceOf(SignedHead signed, AuditHead end, long good) {
        long record = signed.head().record();
        if (record > end.record()) {
            return broken(
                    end.record() + 1,
                    "%s; a head signed on %s covers up to record %d"
                            .formatted(ChainWalk.missing(end.record() + 1, record), signed.at(), record));
        }
        String found = record == 0
                ? AuditRecord.BEFORE_THE_FIRST
                : trail.hashOf(record).orElse("");
        return found.equals(signed.head().hash())
                ? Optional.empty()
                : Optional.of(new ChainBreak(Math.min(good + 1, record), record, rewritten(good, record, signed)));
    }

    private static String rewritten(long good, long record, SignedHead signed) {
        return (record - good <= 1 ? "it is" : "one of records %d to %d is".formatted(good + 1, record))
                + " not what it was when the head of %s was signed; the records after were made to fit"
                        .formatted(signed.at());
    }

    private static Optional<ChainBreak> broken(long record, String difference) {
        return Optional.of(ChainBreak.at(record, difference));
    }
}
