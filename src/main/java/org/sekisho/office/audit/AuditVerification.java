package org.sekisho.office.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goes over the whole audit trail: every record, every signed head, heads that were kept elsewhere, and the rows whose seals
 * are on record.
 */
@Service
public class AuditVerification {

    private final AuditTrail trail;
    private final SignedHeadsCheck check;
    private final TrailExamination examination;
    private final RowSeals rows;
    private final AuditSettings settings;

    AuditVerification(
            AuditTrail trail,
            SignedHeadsCheck check,
            TrailExamination examination,
            RowSeals rows,
            AuditSettings settings) {
        this.trail = trail;
        this.check = check;
        this.examination = examination;
        this.rows = rows;
        this.settings = settings;
    }

    /**
     * What is held against the trail besides what is here.
     *
     * @param files of signed heads
     * @param printed ends of the trail as a report or a mail shows them
     * @param keys public keys besides those of this place
     */
    public record Elsewhere(List<Path> files, List<PrintedHead> printed, List<Path> keys) {

        public static final Elsewhere NOTHING = new Elsewhere(List.of(), List.of(), List.of());

        public Elsewhere {
            files = List.copyOf(files);
            printed = List.copyOf(printed);
            keys = List.copyOf(keys);
        }
    }

    /**
     * What was found.
     *
     * @param records how many there are, by the end that is noted
     * @param heads the signed ones that were compared, those of files included
     * @param broken the first break; empty if there is none
     * @param spoiled lines of files that are no signed heads, where they are
     * @param missing what must be there and is not, so that the trail cannot be verified in full
     * @param unlike printed heads that do not fit, a sentence each
     * @param rows that are not what their records say
     * @param accepted the head at which a person accepted what did not fit before; null if nobody ever did
     */
    public record Verified(
            long records,
            List<SignedHead> heads,
            Optional<ChainBreak> broken,
            List<String> spoiled,
            List<TrailFault> missing,
            List<String> unlike,
            List<RowSeals.Differing> rows,
            @Nullable SignedHead accepted) {

        public Verified {
            heads = List.copyOf(heads);
            spoiled = List.copyOf(spoiled);
            missing = List.copyOf(missing);
            unlike = List.copyOf(unlike);
            rows = List.copyOf(rows);
        }

        public boolean holds() {
            return broken.isEmpty() && spoiled.isEmpty() && missing.isEmpty() && unlike.isEmpty() && rows.isEmpty();
        }
    }

    /**
     * Verifies all of it as of one moment.
     *
     * @throws IOException if a file that is named cannot be read
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verified verify(Elsewhere elsewhere) throws IOException {
        List<SignedHead> outside = new ArrayList<>();
        List<String> spoiled = new ArrayList<>();
        for (Path file : elsewhere.files()) {
            if (!read(new HeadsFile(file), outside, spoiled)) {
                spoiled.add("no signed head is in " + file);
            }
        }
        if (settings.secondFile().isPresent()) {
            read(settings.secondFile().get(), new ArrayList<>(), spoiled);
        }
        // The moment as of which the database is read is fixed by the first rows: what the files have lies before it.
        TrailProofs proofs = examination.proofs();
        AuditHead end = trail.head();
        Map<String, PublicKeyFile> keys = check.keysAnd(elsewhere.keys());
        Optional<ChainBreak> inChain = inChain(proofs);
        Optional<ChainBreak> bySigned = Stream.of(
                        examination.byHeads(proofs, end, keys), check.firstBreak(outside, end, keys))
                .flatMap(Optional::stream)
                .min((one, other) -> Long.compare(one.last(), other.last()));
        List<SignedHead> heads = Stream.concat(outside.stream(), proofs.all().stream())
                .distinct()
                .toList();
        return new Verified(
                end.record(),
                heads,
                first(inChain, bySigned),
                spoiled,
                examination.ofProofs(proofs),
                elsewhere.printed().stream()
                        .flatMap(head -> head.differenceFrom(trail, end).stream())
                        .toList(),
                rows.differing(),
                proofs.restart().orElse(null));
    }

    /** The first break in the chain that no person has accepted. */
    private Optional<ChainBreak> inChain(TrailProofs proofs) {
        Optional<Long> accepted = proofs.restart().map(head -> head.head().record());
        return accepted.isEmpty()
                ? trail.firstBreak()
                : trail.firstBreak()
                        .filter(broken -> broken.record() > accepted.get())
                        .or(() -> trail.firstBreakAfter(accepted.get()));
    }

    /** The first break of those that the chain and the signed heads tell; the chain knows the record, heads only a range. */
    private static Optional<ChainBreak> first(Optional<ChainBreak> inChain, Optional<ChainBreak> bySigned) {
        long last = bySigned.map(ChainBreak::last).orElse(Long.MAX_VALUE);
        return inChain.filter(broken -> broken.record() <= last).or(() -> bySigned);
    }

    /** Reads all lines; false if there is none. */
    private static boolean read(HeadsFile file, List<SignedHead> heads, List<String> spoiled) throws IOException {
        List<HeadsFile.Line> lines = file.lines();
        lines.forEach(line -> line.head().ifPresentOrElse(heads::add, () -> spoiled.add(file.spoiled(line))));
        return !lines.isEmpty();
    }
}
