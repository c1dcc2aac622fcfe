package org.sekisho.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Signs the end of the audit trail, and keeps what is signed twice: in the database, and in a file to be copied
 * elsewhere.
 */
@Service
public class AuditHeads {

    private final AuditTrail trail;
    private final JdbcSignedHeads signed;
    private final SignedHeadsCheck check;
    private final SigningKey key;
    private final HeadsFile file;
    private final Clock clock;

    AuditHeads(
            AuditTrail trail,
            JdbcSignedHeads signed,
            SignedHeadsCheck check,
            SigningKey key,
            AuditSettings settings,
            Clock clock) {
        this.trail = trail;
        this.signed = signed;
        this.check = check;
        this.key = key;
        this.file = new HeadsFile(settings.heads().toAbsolutePath().normalize());
        this.clock = clock;
    }

    /**
     * Signs the end of the chain, unless what was signed before is no longer in it: that would cover it up. What other
     * places signed, whose keys are not here, is left to {@link AuditVerification}.
     */
    public SignedHead sign() throws BrokenTrailException {
        Map<String, PublicKeyFile> keys = check.keysAnd(List.of());
        List<SignedHead> before =
                signed.all().stream().filter(one -> keys.containsKey(one.key())).toList();
        AuditHead head = trail.head();
        Optional<ChainBreak> broken = check.firstBreak(before, head, keys);
        if (broken.isPresent()) {
            throw new BrokenTrailException(broken.get());
        }
        SignedHead now = key.sign(head, clock.instant().truncatedTo(ChronoUnit.MICROS));
        signed.add(now);
        try {
            file.add(now);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The signed end of the audit trail cannot be written to %s; it is in the database"
                            .formatted(file()),
                    e);
        }
        return now;
    }

    /** The file to which signed heads are written. */
    public Path file() {
        return file.path();
    }

    /** The public key of the one that signs, as PEM. */
    public String publicKey() {
        return key.publicKey().pem();
    }

    /** Where that public key is kept. */
    public Path publicKeyFile() {
        return key.publicFile();
    }
}
