package org.sekisho.office.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sekisho.machine.database.RowMoments;
import org.springframework.stereotype.Service;

/**
 * Signs the end of the audit trail, and keeps what is signed in the database, in a file to be copied elsewhere, and at a
 * second place if one is set. Nothing is ever signed over a trail that does not fit what was signed before.
 */
@Service
public record AuditHeads(
        AuditTrail trail,
        JdbcSignedHeads signed,
        TrailExamination examination,
        RowSeals rows,
        SigningKey key,
        AuditSettings settings,
        Clock clock) {

    private static final int LONGEST = 1500;

    /**
     * All that keeps the trail from being signed, by its newest records.
     *
     * @param newest so many records are gone along; 0 for all
     */
    public List<TrailFault> faults(int newest) {
        return examination.faults(examination.proofs(), newest);
    }

    /**
     * What is to be done before something that counts is added, such as a run: looks for faults, and signs if nothing was
     * ever signed here, so that from then on a head has to be there.
     *
     * @return what a person has to explain; nothing is signed before
     */
    public List<TrailFault> begin() {
        TrailProofs proofs = examination.proofs();
        List<TrailFault> faults = examination.faults(proofs, settings.newest());
        if (faults.isEmpty() && examination.isNew(proofs)) {
            signEnd(false);
        }
        return faults;
    }

    /** The end of the trail, signed or not. */
    public AuditHead end() {
        return trail.head();
    }

    /** Whether the trail still has an end that somebody else keeps, or a person accepted that it is another one since. */
    public boolean fits(AuditHead kept) {
        return examination.fits(kept, examination.proofs());
    }

    /** Signs the end of the chain, unless there are faults: that would cover them up. */
    public SignedHead sign() throws BrokenTrailException {
        TrailProofs proofs = examination.proofs();
        List<TrailFault> faults = examination.faults(proofs, settings.newest());
        if (!faults.isEmpty()) {
            throw new BrokenTrailException(faults);
        }
        mend(proofs);
        return signEnd(false);
    }

    /** Mends heads after a process died between the file and the database and left the newest head in one of them only. */
    private void mend(TrailProofs proofs) {
        TrailProofs counting = proofs.restart().map(proofs::since).orElse(proofs);
        counting.notInRows().forEach(signed::add);
        counting.notInFile().forEach(head -> write(settings.headsFile(), head));
    }

    private SignedHead signEnd(boolean restart) {
        SignedHead now = key.sign(trail.head(), RowMoments.now(clock), restart);
        write(settings.headsFile(), now);
        signed.add(now);
        settings.secondFile().ifPresent(this::bringUpToDate);
        return now;
    }

    /**
     * The second place gets what it missed, too: it may be set late, or have been away. Its folder is a mount and not ours to
     * make.
     */
    private void bringUpToDate(HeadsFile second) {
        try {
            if (!Files.isDirectory(Objects.requireNonNull(second.path().getParent()))) {
                throw new NoSuchFileException(String.valueOf(second.path().getParent()));
            }
            List<SignedHead> there = TrailProofs.heads(second.lines());
            TrailProofs.heads(settings.headsFile().lines()).stream()
                    .filter(head -> !there.contains(head))
                    .forEach(head -> write(second, head));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The signed end of the audit trail is here, and cannot be written to the second place, %s; see that it is mounted"
                            .formatted(second.path()),
                    e);
        }
    }

    private static void write(HeadsFile file, SignedHead head) {
        try {
            file.add(head);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The signed end of the audit trail cannot be written to %s; see that it is there and that its owner may write"
                            .formatted(file.path()),
                    e);
        }
    }

    /**
     * Takes all that does not fit as known, on a person's word: puts it on record, and begins signing anew from there. Heads
     * of before are no longer held against the trail here; whoever kept them elsewhere still sees the difference.
     *
     * @return what was accepted; nothing is done if it is empty
     */
    public List<TrailFault> accept(String actor, String because) {
        List<TrailFault> faults = faults(0);
        List<RowSeals.Differing> differing = rows.differing();
        List<TrailFault> all = new ArrayList<>(faults);
        differing.forEach(one -> all.add(new TrailFault(TrailFault.Kind.ROWS_DIFFER, one.words())));
        if (all.isEmpty()) {
            return all;
        }
        key.publicKey(); // what is wrong with the key is told before anything is on record
        List<AuditEvent> events = new ArrayList<>();
        events.add(new AuditEvent(actor, AuditAction.TRAIL_ACCEPTED, "audit trail", detail(all, because)));
        differing.forEach(one -> events.add(new AuditEvent(
                actor, AuditAction.ROWS_SEALED, one.subject(), "%s %s".formatted(one.label(), one.seal()))));
        trail.add(events);
        signEnd(true);
        return all;
    }

    private static String detail(List<TrailFault> faults, String because) {
        String kinds = faults.stream()
                .collect(Collectors.groupingBy(TrailFault::kind, TreeMap::new, Collectors.counting()))
                .toString();
        String detail = "%s, because: %s".formatted(kinds, because);
        return detail.length() > LONGEST ? detail.substring(0, LONGEST) + "…" : detail;
    }

    /** The file to which signed heads are written. */
    public Path file() {
        return settings.headsFile().path();
    }

    /** The file at the second place; empty if none is set. */
    public Optional<Path> secondFile() {
        return settings.secondFile().map(HeadsFile::path);
    }

    /** The public key of the one that signs, as PEM. A key that is made for it signs at once. */
    public String publicKey() {
        begin();
        return key.publicKey().pem();
    }

    /** The file of the public key. */
    public Path publicKeyFile() {
        return key.publicFile();
    }
}
