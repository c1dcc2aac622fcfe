package org.sekisho.office.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.office.audit.TrailFault.Kind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Looks whether what must be there of the trail's proofs is there, and whether the trail fits them. Changes nothing.
 *
 * <p>An installation is new only if there is nothing at all: no key, no head here or in the database, and no run. Anything
 * else without its other half was removed, and that is a fault until a person accepts it.
 */
@Component
class TrailExamination {

    private final AuditTrail trail;
    private final JdbcSignedHeads signed;
    private final SignedHeadsCheck check;
    private final SigningKey key;
    private final HeadsFile file;
    private final Optional<HeadsFile> second;
    private final ObjectProvider<TrailWitnesses> witnesses;

    TrailExamination(
            AuditTrail trail,
            JdbcSignedHeads signed,
            SignedHeadsCheck check,
            SigningKey key,
            AuditSettings settings,
            ObjectProvider<TrailWitnesses> witnesses) {
        this.trail = trail;
        this.signed = signed;
        this.check = check;
        this.key = key;
        this.file = settings.headsFile();
        this.second = settings.secondFile();
        this.witnesses = witnesses;
    }

    TrailProofs proofs() {
        List<HeadsFile.Line> before = lines(file);
        List<SignedHead> rows = signed.all();
        return new TrailProofs(
                before, rows, lines(file), check.keysAnd(List.of()), key.name().orElse(null));
    }

    /** Whether nothing was ever signed and nothing had to be. */
    boolean isNew(TrailProofs proofs) {
        return proofs.areNone()
                && !file.isThere()
                && proofs.own() == null
                && proofs.keys().isEmpty()
                && !signed.isOneOwed();
    }

    /** Faults of the proofs alone: missing, spoiled, or not of one kind. */
    List<TrailFault> ofProofs(TrailProofs all) {
        if (isNew(all)) {
            return List.of();
        }
        TrailProofs proofs = all.restart().map(all::since).orElse(all);
        List<TrailFault> faults = new ArrayList<>();
        if (proofs.areNone()) {
            faults.add(new TrailFault(
                    Kind.NEVER_SIGNED,
                    "Nothing is here that was signed of the audit trail, neither in %s nor in the database, though there must be: it was removed, or belongs to another home"
                            .formatted(file.path())));
        } else if (!file.isThere()) {
            faults.add(new TrailFault(
                    Kind.HEADS_FILE_MISSING,
                    "%s is not there, and the database holds %d signed heads: it was removed, or this is a new home or another machine"
                            .formatted(file.path(), proofs.rows().size())));
        }
        ofKey(proofs).ifPresent(faults::add);
        Set<AuditHead> signedHere = all.all().stream()
                .filter(head -> all.keys().containsKey(head.key())) // of others nobody looks whether the trail has them
                .map(SignedHead::head)
                .collect(Collectors.toSet());
        witnesses.stream()
                .flatMap(some -> some.ends().stream())
                .filter(kept -> !signedHere.contains(kept.head()) && !fits(kept.head(), all))
                .map(TrailWitnesses.Kept::fault)
                .forEach(faults::add);
        ofLines(proofs, faults);
        return faults;
    }

    /** Whether the trail still has an end that it once had, or a person accepted that it is another one since. */
    boolean fits(AuditHead end, TrailProofs all) {
        return trail.has(end)
                || all.restart()
                        .filter(restart -> restart.head().record() >= end.record())
                        .isPresent();
    }

    private Optional<TrailFault> ofKey(TrailProofs proofs) {
        List<SignedHead> lines = TrailProofs.heads(proofs.after());
        String last =
                lines.isEmpty() ? proofs.own() : lines.get(lines.size() - 1).key();
        if (proofs.own() == null) {
            return Optional.of(new TrailFault(
                    Kind.KEY_MISSING,
                    "The key that signs the audit trail, %s, is not there%s: it was removed, or not restored"
                            .formatted(key.file(), last == null ? "" : "; key %s signed last".formatted(last))));
        }
        return proofs.own().equals(last)
                ? Optional.empty()
                : Optional.of(new TrailFault(
                        Kind.KEY_OTHER,
                        "%s is key %s, and key %s signed last: it was replaced"
                                .formatted(key.file(), proofs.own(), last)));
    }

    private void ofLines(TrailProofs proofs, List<TrailFault> faults) {
        proofs.after().stream()
                .filter(line -> line.head().isEmpty())
                .forEach(line -> faults.add(new TrailFault(Kind.HEADS_FILE_SPOILED, "The " + file.spoiled(line))));
        List<SignedHead> notInRows = proofs.notInRows();
        if (!notInRows.isEmpty() && !proofs.isOnlyTheNewest(notInRows)) {
            faults.add(new TrailFault(
                    Kind.SIGNATURES_MISSING,
                    "%d signed heads of %s are not in the database, the first of record %d, %s: they were deleted there, or an older backup was restored"
                            .formatted(
                                    notInRows.size(),
                                    file.path(),
                                    notInRows.get(0).head().record(),
                                    notInRows.get(0).at())));
        }
        List<SignedHead> notInFile = proofs.notInFile();
        if (file.isThere() && !notInFile.isEmpty() && !proofs.isOnlyTheNewest(notInFile)) {
            faults.add(new TrailFault(
                    Kind.HEADS_FILE_LACKS,
                    "%s lacks %d heads that were signed here, the first of record %d, %s: lines were deleted, or an older copy was put there"
                            .formatted(
                                    file.path(),
                                    notInFile.size(),
                                    notInFile.get(0).head().record(),
                                    notInFile.get(0).at())));
        }
    }

    /**
     * All faults: of the proofs, of the records that they cover, and of the chain itself.
     *
     * @param newest so many records are gone along; 0 for all
     */
    List<TrailFault> faults(TrailProofs proofs, int newest) {
        List<TrailFault> faults = new ArrayList<>(ofProofs(proofs));
        AuditHead end = trail.head();
        byHeads(proofs, end)
                .or(() -> inChain(proofs, end, newest))
                .map(TrailFault::of)
                .ifPresent(faults::add);
        return faults;
    }

    private Optional<ChainBreak> byHeads(TrailProofs proofs, AuditHead end) {
        List<SignedHead> inFile = TrailProofs.heads(proofs.after());
        List<SignedHead> heads = counting(proofs).stream()
                .filter(head -> inFile.contains(head) || proofs.keys().containsKey(head.key()))
                .toList();
        return check.firstBreak(heads, end, proofs.keys());
    }

    /** The first break that heads tell since the last restart, those of other places and of the second one included. */
    Optional<ChainBreak> byHeads(TrailProofs proofs, AuditHead end, Map<String, PublicKeyFile> keys) {
        return check.firstBreak(counting(proofs), end, keys);
    }

    private List<SignedHead> counting(TrailProofs proofs) {
        TrailProofs counting = proofs.restart().map(proofs::since).orElse(proofs);
        List<SignedHead> heads = new ArrayList<>(counting.all());
        proofs.restart()
                .map(restart -> TrailProofs.since(atSecond(), restart))
                .orElseGet(this::atSecond)
                .forEach(line ->
                        line.head().filter(head -> !heads.contains(head)).ifPresent(heads::add));
        return heads;
    }

    private List<HeadsFile.Line> atSecond() {
        return second.isPresent() ? lines(second.get()) : List.of();
    }

    private static List<HeadsFile.Line> lines(HeadsFile file) {
        try {
            return file.lines();
        } catch (IOException e) {
            throw new UncheckedIOException("The file of signed heads, %s, cannot be read".formatted(file.path()), e);
        }
    }

    private Optional<ChainBreak> inChain(TrailProofs proofs, AuditHead end, int newest) {
        long since = proofs.restart().map(restart -> restart.head().record()).orElse(0L);
        return trail.firstBreakAfter(newest == 0 ? since : Math.max(since, end.record() - newest));
    }
}
