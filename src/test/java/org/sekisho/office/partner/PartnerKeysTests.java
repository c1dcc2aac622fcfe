package org.sekisho.office.partner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.audit.AuditKeyException;

class PartnerKeysTests {

    private static final String OFFICES = "correct horse battery stäple 関所";

    @TempDir
    Path home;

    @TempDir
    Path partner;

    @Test
    void areMadeWhenTheyAreFirstNeededForTheirOwnerAlone() throws Exception {
        PartnerKeys keys = PartnerOffice.at(home);
        assertThat(store().getParent()).doesNotExist();

        PartnerIdentity own = keys.own();

        assertThat(PartnerOffice.at(home).own()).isEqualTo(own);
        assertThat(own.signing().getSubjectX500Principal().getName()).matches("CN=Sekisho partner [0-9a-f]{16}");
        assertThat(store().getParent().toFile().list()).containsExactly("partner.p12");
        assertThat(rights(store())).isEqualTo("rw-------");
        assertThat(rights(store().getParent())).isEqualTo("rwx------");
        assertThat(rights(drawn())).isEqualTo("rw-------");
    }

    @Test
    void areTheSameHoweverManyNeedThemFirst() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<PartnerIdentity>> own = threads.invokeAll(IntStream.range(0, 4)
                    .<Callable<PartnerIdentity>>mapToObj(
                            i -> () -> PartnerOffice.at(home).own())
                    .toList());
            assertThat(own)
                    .extracting(Future::get)
                    .containsOnly(PartnerOffice.at(home).own());
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void sayWhatToDoWithoutTheRightPassphrase() throws Exception {
        PartnerIdentity own = PartnerOffice.at(home, OFFICES, PartnerOffice.NOW).own();

        saysWhatToDo(PartnerOffice.at(home, OFFICES + "!", PartnerOffice.NOW));
        saysWhatToDo(PartnerOffice.at(home));
        assertThat(PartnerOffice.at(home, OFFICES, PartnerOffice.NOW).own()).isEqualTo(own);
    }

    @Test
    void sayWhatToDoWhenTheirFileIsDamaged() throws Exception {
        PartnerOffice.at(home).own();
        byte[] whole = Files.readAllBytes(store());
        for (int at = 0; at < whole.length; at += 17) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x55;
            Files.write(store(), damaged);
            saysWhatToDo(PartnerOffice.at(home));
        }
    }

    /** The key of the audit trail forgets the passphrase that was drawn for it as soon as the office sets one. */
    @Test
    void areClosedAnewWithThePassphraseThatIsSetLater() throws Exception {
        PartnerKeys keys = PartnerOffice.at(home);
        PartnerIdentity before = keys.own();
        PartnerIdentity now = keys.renew();
        assertThat(drawn()).exists();

        assertThat(PartnerOffice.at(home, OFFICES, PartnerOffice.NOW).all())
                .extracting(PartnerKeys.Keys::identity)
                .containsExactly(now, before);

        assertThat(drawn()).doesNotExist();
        assertThat(PartnerOffice.at(home, OFFICES, PartnerOffice.NOW).all()).hasSize(2);
    }

    @Test
    void openWhatWasSealedForThoseOfBeforeUntilTheyEnd() throws Exception {
        PartnerKeys keys = PartnerOffice.at(home);
        PartnerIdentity before = keys.own();
        byte[] file = BouncyCastleCms.sealed("shale".getBytes(UTF_8), PartnerOffice.at(partner), before);

        PartnerIdentity now = keys.renew();

        assertThat(keys.own()).isEqualTo(now).isNotEqualTo(before);
        assertThat(PartnerOffice.at(home).own()).isEqualTo(now);
        Path kept = store().resolveSibling("partner-%s.p12".formatted(before));
        assertThat(rights(kept)).isEqualTo("rw-------");
        assertThat(BouncyCastleCms.opened(file, keys).content()).asString().isEqualTo("shale");
        PartnerKeys later = PartnerOffice.at(home, null, Instant.parse("2029-12-01T02:00:01Z"));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> BouncyCastleCms.opened(file, later))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Why.NOT_FOR_US));
    }

    @Test
    void sayNothingOfWhatIsPrivate() {
        PartnerKeys.Keys keys = PartnerOffice.at(home).present();

        assertThat(keys).hasToString("the keys of " + keys.identity());
    }

    private void saysWhatToDo(PartnerKeys keys) {
        assertThatExceptionOfType(AuditKeyException.class)
                .isThrownBy(keys::own)
                .withMessageContaining(store().toString())
                .withMessageContaining("name the right one by sekisho.audit.passphrase-file, or restore the file");
    }

    private Path store() {
        return home.resolve("var/keys/partner.p12");
    }

    private Path drawn() {
        return home.resolve("credentials/partner-passphrase");
    }

    private static String rights(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
