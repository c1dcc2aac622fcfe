package org.sekisho.intake.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sekisho.intake.inbox.InboxFixtures.grant;
import static org.sekisho.intake.inbox.InboxFixtures.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.MessageDigestSpi;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sekisho.intake.filing.NumberForm;
import org.sekisho.intake.filing.Overlooked;
import org.sekisho.intake.filing.Overlooked.Why;
import org.sekisho.intake.inbox.IntakeSettings.MailroomData;
import org.sekisho.intake.inbox.PackageFolder.PackageFile;
import org.sekisho.machine.fault.FaultBarrier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.unit.DataSize;

/**
 * One thing in an inbox breaks the program at any stage of intake, in any way: it is told by its name, and taken in whole
 * where its bytes can be had. What lies beside it is taken in as if it had not come.
 */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
@Tag("whole")
class PoisonedInboxTests {

    private static final String SECRET = "wombat";
    private static final Provider BREAKING = new BreakingDigests();

    private static final Map<String, Runnable> EFFECTS = Map.of(
            "an exception",
            () -> {
                throw new IllegalStateException(SECRET);
            },
            "an overflow of the stack",
            () -> {
                throw new StackOverflowError(SECRET);
            },
            "no memory",
            () -> {
                throw new OutOfMemoryError(SECRET);
            },
            "no end",
            () -> {
                while (!Thread.interrupted()) {
                    Thread.onSpinWait();
                }
            });

    private static volatile Runnable effect = () -> {};

    @TempDir
    Path folder;

    private final FaultBarrier barrier = new FaultBarrier();
    private final List<String> arrived = new ArrayList<>();
    private final List<Overlooked> told = new ArrayList<>();

    /** Stages of intake at which it breaks. */
    private enum Stage {
        OPENING_A_ZIP(List.of("a.zip", "z.xml"), "a.zip: BROKE_PROGRAM") {
            @Override
            PackageFolder.Listing listing() {
                return files(new Poisoned("a.zip", zip("b.xml", grant(1)), 2, 0));
            }
        },
        CUTTING_A_BULK_FILE(List.of("a.xml#1", "a.xml", "z.xml"), "a.xml: BROKE_PROGRAM") {
            @Override
            PackageFolder.Listing listing() {
                String bulk = grant(1) + grant(2, "x".repeat(200_000)) + grant(3);
                return files(new Poisoned("a.xml", bulk.getBytes(UTF_8), 2, 100_000));
            }
        },
        COPYING_A_DOCUMENT(List.of("z.xml", "case"), "case: BROKE_PROGRAM") {
            @Override
            PackageFolder.Listing listing() {
                return folder(0, new Poisoned("claims.txt", "1. A widget.".getBytes(UTF_8), 2, 0));
            }
        },
        LISTING_A_FOLDER(List.of("z.xml", "case"), "case: BROKE_PROGRAM") {
            @Override
            PackageFolder.Listing listing() {
                return folder(1, new Poisoned("claims.txt", "1. A widget.".getBytes(UTF_8), 0, 0));
            }
        },
        /** The same bytes break it when the entry is taken whole, too. */
        UNPACKING_AN_ENTRY(
                List.of("a.zip!b.xml", "a.zip!d.xml", "z.xml"),
                "a.zip!c.xml: BROKE_PROGRAM",
                "a.zip!c.xml: NOT_OPENED") {
            @Override
            PackageFolder.Listing listing() {
                Map<String, byte[]> entries = new TreeMap<>(Map.of(
                        "b.xml", grant(1).getBytes(UTF_8),
                        "c.xml", grant(2, SECRET).getBytes(UTF_8),
                        "d.xml", grant(3).getBytes(UTF_8)));
                return files(new Poisoned("a.zip", zip(entries), 0, 0));
            }
        },
        /** What has no byte is told by its place. */
        TAKING_A_FINGERPRINT(List.of("z.xml"), SECRET + ".xml: BROKE_PROGRAM", SECRET + ".xml: NOT_OPENED") {
            @Override
            PackageFolder.Listing listing() {
                return files(new Poisoned(SECRET + ".xml", new byte[0], 0, 0));
            }
        };

        private final List<String> arrived;
        private final List<String> told;

        Stage(List<String> arrived, String... told) {
            this.arrived = arrived;
            this.told = List.of(told);
        }

        abstract PackageFolder.Listing listing();

        private static PackageFolder.Listing files(PackageFile poisoned) {
            return new PackageFolder.Listing(List.of(poisoned, innocent()), List.of());
        }

        private static PackageFolder.Listing folder(int times, PackageFile file) {
            return new PackageFolder.Listing(List.of(innocent()), List.of(new Given("case", times, file)));
        }
    }

    @BeforeEach
    void digestsBreakOnTheWord() {
        Security.insertProviderAt(BREAKING, 1);
    }

    @AfterEach
    void digestsBreakNoMore(CapturedOutput output) {
        Security.removeProvider(BREAKING.getName());
        barrier.close();
        assertThat(output).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @EnumSource
    void breaksNothingElse(Stage stage) throws IOException {
        for (Map.Entry<String, Runnable> each : EFFECTS.entrySet()) {
            if (stage == Stage.LISTING_A_FOLDER && each.getKey().equals("no end")) {
                continue; // listing runs no code of a document's, and has no limit of its own
            }
            arrived.clear();
            told.clear();
            effect = each.getValue();

            takeIn(stage.listing());

            assertThat(arrived).as(each.getKey()).containsExactlyElementsOf(stage.arrived);
            assertThat(told)
                    .as(each.getKey())
                    .extracting(overlooked -> overlooked.source() + ": " + overlooked.why())
                    .containsExactlyElementsOf(stage.told);
        }
    }

    @Test
    void isNamedWhereItCannotBeRead() throws IOException {
        effect = () -> {
            throw Register.<RuntimeException>unchecked(new UnreachableFileException("a.xml", new IOException("disk")));
        };

        takeIn(new PackageFolder.Listing(List.of(new Poisoned("a.xml", new byte[9], 1, 0), innocent()), List.of()));

        assertThat(arrived).containsExactly("z.xml");
        assertThat(told).containsExactly(new Overlooked("a.xml", Why.NOT_OPENED));
    }

    /** A spool without room is nobody's file's fault. */
    @Test
    void isNotWhatAnErrorOfTheProgramsOwnDiskIsTakenFor() {
        effect = () -> {
            throw Register.<RuntimeException>unchecked(new IOException("No space left on device"));
        };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> takeIn(
                        new PackageFolder.Listing(List.of(new Poisoned("a.xml", new byte[9], 1, 0)), List.of())));
    }

    private static PackageFile innocent() {
        return new Poisoned("z.xml", grant(9).getBytes(UTF_8), 0, 0);
    }

    private void takeIn(PackageFolder.Listing listing) throws IOException {
        IntakeSettings settings = Register.settings(folder.resolve("spool"), Duration.ofMillis(200));
        try (Spool spool = new Spool(settings.spool(), DataSize.ofKilobytes(64))) {
            ReadSteps steps = new ReadSteps(barrier, settings.processorTime());
            ArrivalMaker arrivals = new ArrivalMaker(
                    new NumberFinder(content -> Optional.empty(), NumberForm.OF_OFFICES),
                    MailroomData.INBOX,
                    steps,
                    spool,
                    this::keep);
            new InboxWalker(arrivals, spool, settings, steps, told::add)
                    .walkInbox(new Given("", new AtomicInteger(), listing));
        }
    }

    private void keep(Arrival arrival) throws IOException {
        arrived.add(arrival.source());
        arrival.close();
    }

    /** A folder that breaks its reader when it is listed, the first few times. */
    private record Given(String name, AtomicInteger times, Listing listing) implements PackageFolder {

        private Given(String name, int times, PackageFile file) {
            this(name, new AtomicInteger(times), new Listing(List.of(file), List.of()));
        }

        @Override
        public String source() {
            return name;
        }

        @Override
        public Listing list() {
            if (times.getAndDecrement() > 0) {
                effect.run();
            }
            return listing;
        }
    }

    /** A file that breaks its reader when it is opened for the so many-th time, at a byte. */
    private static final class Poisoned implements PackageFile {

        private final String name;
        private final byte[] content;
        private final int time;
        private final int at;
        private int opened;

        private Poisoned(String name, byte[] content, int time, int at) {
            this.name = name;
            this.content = content;
            this.time = time;
            this.at = at;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String source() {
            return name;
        }

        @Override
        public Optional<Path> onDisk() {
            return Optional.empty();
        }

        @Override
        public InputStream open() {
            opened++;
            if (opened != time) {
                return new ByteArrayInputStream(content);
            }
            return new SequenceInputStream(new ByteArrayInputStream(content, 0, at), new InputStream() {
                @Override
                public int read() {
                    effect.run();
                    return -1;
                }
            });
        }
    }

    /** Where every byte passes that is taken in, whether it was cut off, copied, unpacked or fingerprinted. */
    private static final class BreakingDigests extends Provider {

        private static final long serialVersionUID = 1L;

        private BreakingDigests() {
            super("breaking", "1", "SHA-256 that breaks on a word");
            putService(new Service(this, "MessageDigest", "SHA-256", BreakingDigest.class.getName(), null, null) {
                @Override
                public Object newInstance(Object parameter) throws NoSuchAlgorithmException {
                    return new BreakingDigest();
                }
            });
        }
    }

    private static final class BreakingDigest extends MessageDigestSpi {

        private final MessageDigest real;

        private BreakingDigest() throws NoSuchAlgorithmException {
            real = MessageDigest.getInstance("SHA-256", Security.getProvider("SUN"));
        }

        @Override
        protected void engineUpdate(byte input) {
            real.update(input);
        }

        @Override
        protected void engineUpdate(byte[] input, int offset, int length) {
            if (new String(input, offset, length, UTF_8).contains(SECRET)) {
                effect.run();
            }
            real.update(input, offset, length);
        }

        @Override
        protected byte[] engineDigest() {
            return real.digest();
        }

        @Override
        protected void engineReset() {
            real.reset();
        }
    }
}
