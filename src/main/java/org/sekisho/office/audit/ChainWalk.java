package org.sekisho.office.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes along the chain, record by record, and remembers where it first breaks. */
final class ChainWalk {

    /** A record as it was found, with the hash that was found beside it. */
    record Stored(AuditRecord record, String hash) {}

    private long last;
    private String hash;
    private @Nullable ChainBreak broken;

    /** Begins after a record. */
    ChainWalk(long last, String hash) {
        this.last = last;
        this.hash = hash;
    }

    void step(Stored next) {
        AuditRecord record = next.record();
        if (broken == null) {
            broken = differenceOf(record, next.hash());
        }
        last = record.number();
        hash = next.hash();
    }

    private @Nullable ChainBreak differenceOf(AuditRecord record, String stored) {
        long due = last + 1;
        if (record.number() < due) {
            return ChainBreak.at(record.number(), "it was added: the chain begins with record 1");
        }
        if (record.number() > due) {
            return ChainBreak.at(due, missing(due, record.number() - 1));
        }
        if (!record.previousHash().equals(hash)) {
            return ChainBreak.at(due, "it does not follow the record before it: one of them was changed or moved");
        }
        return record.hash().equals(stored)
                ? null
                : ChainBreak.at(due, "it was changed: what it says does not have the hash it was recorded with");
    }

    /** The first break, once all records were gone along, given the end that was noted for them. */
    Optional<ChainBreak> firstBreak(AuditHead end) {
        if (broken == null) {
            broken = differenceFrom(end);
        }
        return Optional.ofNullable(broken);
    }

    private @Nullable ChainBreak differenceFrom(AuditHead end) {
        if (end.record() > last) {
            return ChainBreak.at(last + 1, missing(last + 1, end.record()));
        }
        if (end.record() < last) {
            return ChainBreak.at(
                    end.record() + 1, "it was added: the chain is noted to end at record %d".formatted(end.record()));
        }
        return end.hash().equals(hash)
                ? null
                : ChainBreak.at(last, "its hash is not the one that is noted for the end of the chain");
    }

    public static String missing(long first, long last) {
        return first == last ? "it is missing" : "records %d to %d are missing".formatted(first, last);
    }
}
