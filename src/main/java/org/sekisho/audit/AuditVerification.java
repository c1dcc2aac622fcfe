package org.sekisho.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Goes over the whole audit trail: every record, every signed head, and heads that were kept elsewhere. */
@Service
public class AuditVerification {

    private final AuditTrail trail;
    private final JdbcSignedHeads signed;
    private final SignedHeadsCheck check;
    private final HeadsFile ours;

    AuditVerification(AuditTrail trail, JdbcSignedHeads signed, SignedHeadsCheck check, AuditSettings settings) {
        this.trail = trail;
        this.signed = signed;
        this.check = check;
        this.ours = new HeadsFile(settings.heads().toAbsolutePath().normalize());
    }

    /**
     * What was found.
     *
     * @param records how many there are, by the end that is noted
     * @param heads the signed ones that were compared, those of files included
     * @param broken the first break; empty if there is none
     * @param spoiled lines of files that are no signed heads, where they are
     */
    public record Verified(long records, List<SignedHead> heads, Optional<ChainBreak> broken, List<String> spoiled) {

        public Verified {
            heads = List.copyOf(heads);
            spoiled = List.copyOf(spoiled);
        }

        public boolean holds() {
            return broken.isEmpty() && spoiled.isEmpty();
        }
    }

    /**
     * Verifies all of it as of one moment.
     *
     * @param files of signed heads, kept elsewhere
     * @param keys public keys besides those of this place
     * @throws IOException if a file that is named cannot be read
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verified verify(List<Path> files, List<Path> keys) throws IOException {
        List<SignedHead> heads = new ArrayList<>();
        List<String> spoiled = new ArrayList<>();
        if (Files.exists(ours.path())) {
            read(ours, heads, spoiled);
        }
        for (Path file : files) {
            read(new HeadsFile(file), heads, spoiled);
        }
        // Only now is the moment fixed as of which the database is read: what was signed in the files lies before it.
        AuditHead end = trail.head();
        heads.addAll(signed.all());
        Optional<ChainBreak> first = first(trail.firstBreak(), check.firstBreak(heads, end, check.keysAnd(keys)));
        return new Verified(end.record(), heads.stream().distinct().toList(), first, spoiled);
    }

    /** Of what the chain says itself and what signed heads say. The chain knows the record, heads only a range of them. */
    private static Optional<ChainBreak> first(Optional<ChainBreak> inChain, Optional<ChainBreak> bySigned) {
        long last = bySigned.map(ChainBreak::last).orElse(Long.MAX_VALUE);
        return inChain.filter(broken -> broken.record() <= last).or(() -> bySigned);
    }

    private static void read(HeadsFile file, List<SignedHead> heads, List<String> spoiled) throws IOException {
        int number = 0;
        for (String line : file.lines()) {
            number++;
            Optional<SignedHead> read = SignedHead.read(line);
            read.ifPresent(heads::add);
            if (read.isEmpty() && !line.isBlank()) {
                spoiled.add("line %d of %s is no signed head".formatted(number, file.path()));
            }
        }
    }
}
