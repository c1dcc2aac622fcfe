package org.sekisho.intake.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.intake.filing.NumberForm;
import org.sekisho.intake.filing.Overlooked;
import org.sekisho.intake.filing.Overlooked.Why;
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

    static Stream<Arguments> effects() {
        return EFFECTS.keySet().stream().map(Arguments::of);
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
    @MethodSource("effects")
    void whileAZipIsOpened(String what) throws IOException {
        byte[] zip = zip("b.xml", grant(1));

        takeIn(what, new Poisoned("a.zip", zip, 2, 0));

        assertThat(arrived).containsExactly("a.zip", "z.xml");
        assertThat(told)
                .extracting(Overlooked::source, Overlooked::why)
                .containsExactly(tuple("a.zip", Why.BROKE_PROGRAM));
    }

    @ParameterizedTest
    @MethodSource("effects")
    void whileABulkFileIsCut(String what) throws IOException {
        String bulk = grant(1) + grant(2, "x".repeat(200_000)) + grant(3);

        takeIn(what, new Poisoned("a.xml", bulk.getBytes(UTF_8), 2, 100_000));

        assertThat(arrived).containsExactly("a.xml#1", "a.xml", "z.xml");
        assertThat(told)
                .extracting(Overlooked::source, Overlooked::why)
                .containsExactly(tuple("a.xml", Why.BROKE_PROGRAM));
    }

    @ParameterizedTest
    @MethodSource("effects")
    void whileADocumentOfAFilingIsCopied(String what) throws IOException {
        takeIn(what, new Given("case", List.of(new Poisoned("claims.txt", "1. A widget.".getBytes(UTF_8), 2, 0))));

        assertThat(arrived).containsExactly("z.xml", "case");
        assertThat(told)
                .extracting(Overlooked::source, Overlooked::why)
                .containsExactly(tuple("case", Why.BROKE_PROGRAM));
    }

    /** The same bytes break it when the entry is taken whole, too. */
    @ParameterizedTest
    @MethodSource("effects")
    void whileAnEntryOfAZipIsUnpacked(String what) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("b.xml", grant(1).getBytes(UTF_8));
        entries.put("c.xml", grant(2, SECRET).getBytes(UTF_8));
        entries.put("d.xml", grant(3).getBytes(UTF_8));

        takeIn(what, new Poisoned("a.zip", zip(entries), 0, 0));

        assertThat(arrived).containsExactly("a.zip!b.xml", "a.zip!d.xml", "z.xml");
        assertThat(told)
                .extracting(Overlooked::source, Overlooked::why)
                .containsExactly(tuple("a.zip!c.xml", Why.BROKE_PROGRAM), tuple("a.zip!c.xml", Why.NOT_OPENED));
    }

    /** What has no byte is told by its place. */
    @ParameterizedTest
    @MethodSource("effects")
    void whileItIsFingerprinted(String what) throws IOException {
        takeIn(what, new Poisoned(SECRET + ".xml", new byte[0], 0, 0));

        assertThat(arrived).containsExactly("z.xml");
        assertThat(told).extracting(Overlooked::why).containsExactly(Why.BROKE_PROGRAM, Why.NOT_OPENED);
        assertThat(told).extracting(Overlooked::source).containsOnly(SECRET + ".xml");
    }

    private void takeIn(String what, PackageFile poisoned) throws IOException {
        takeIn(what, new PackageFolder.Listing(List.of(poisoned, innocent()), List.of()));
    }

    private void takeIn(String what, PackageFolder poisoned) throws IOException {
        takeIn(what, new PackageFolder.Listing(List.of(innocent()), List.of(poisoned)));
    }

    private static PackageFile innocent() {
        return new Poisoned("z.xml", grant(9).getBytes(UTF_8), 0, 0);
    }

    private void takeIn(String what, PackageFolder.Listing listing) throws IOException {
        effect = EFFECTS.get(what);
        IntakeSettings settings = Register.settings(folder.resolve("spool"), Duration.ofMillis(200));
        try (Spool spool = new Spool(settings.spool(), DataSize.ofKilobytes(64))) {
            ReadSteps steps = new ReadSteps(barrier, settings.processorTime());
            ArrivalMaker arrivals = new ArrivalMaker(
                    new NumberFinder(content -> Optional.empty(), NumberForm.OF_OFFICES),
                    MailroomData.INBOX,
                    steps,
                    spool,
                    this::keep);
            new InboxWalker(arrivals, spool, settings, steps, told::add).walkInbox(new Given("", listing));
        }
    }

    private void keep(Arrival arrival) throws IOException {
        arrived.add(arrival.source());
        arrival.close();
    }

    private record Given(String name, PackageFolder.Listing list) implements PackageFolder {

        private Given(String name, List<PackageFile> files) {
            this(name, new Listing(files, List.of()));
        }

        @Override
        public String source() {
            return name;
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
