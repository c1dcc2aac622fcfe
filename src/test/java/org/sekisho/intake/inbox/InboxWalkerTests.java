package org.sekisho.intake.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.intake.filing.NumberForm;
import org.sekisho.intake.filing.Overlooked;
import org.sekisho.intake.filing.Overlooked.Why;
import org.sekisho.machine.fault.FaultBarrier;
import org.springframework.util.unit.DataSize;

/** Anything thrown at any stage of taking in one package: the innocent one beside it is taken in, and it is told. */
class InboxWalkerTests {

    @TempDir
    Path folder;

    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Overlooked> overlooked = new ArrayList<>();
    private InboxWalker walker;

    @BeforeEach
    void aWalker() throws IOException {
        Spool spool = new Spool(folder, DataSize.ofMegabytes(1));
        IntakeSettings settings = Register.settings(folder, MailroomData.INBOX);
        ReadSteps steps = new ReadSteps(new FaultBarrier(), settings.processorTime());
        NumberFinder numbers = new NumberFinder(content -> Optional.empty(), NumberForm.OF_OFFICES);
        walker = new InboxWalker(
                new ArrivalMaker(numbers, settings.mailroomData(), steps, spool, arrivals::add),
                spool,
                settings,
                steps,
                overlooked::add);
    }

    static Stream<Supplier<Throwable>> thrown() {
        return Stream.of(
                () -> new IllegalStateException("wombat"),
                () -> new StackOverflowError(),
                () -> new OutOfMemoryError("wombat"),
                () -> new NoClassDefFoundError("wombat"));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void takesInAFileThatBreaksTheProgramAsItIs(Supplier<Throwable> thrown) throws IOException {
        walk(new File("a.xml", thrown, 1), innocent());

        assertThat(arrivals)
                .extracting(Arrival::source, Arrival::numbered)
                .containsExactly(tuple("a.xml", false), tuple("US1234567B2.txt", true));
        assertThat(overlooked).containsExactly(new Overlooked("a.xml", Why.BROKE_PROGRAM));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void tellsOfAFileThatBreaksTheProgramHoweverItIsTaken(Supplier<Throwable> thrown) throws IOException {
        walk(new File("a.xml", thrown, Integer.MAX_VALUE), innocent());

        assertThat(arrivals).extracting(Arrival::source).containsExactly("US1234567B2.txt");
        assertThat(overlooked)
                .containsExactly(new Overlooked("a.xml", Why.BROKE_PROGRAM), new Overlooked("a.xml", Why.NOT_OPENED));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void takesInAFolderThatBreaksTheProgramWithAllThatLiesInIt(Supplier<Throwable> thrown) throws IOException {
        PackageFolder broken = new Folder("case", List.of(new File("claims.txt", thrown, 0)), thrown, 1);

        walker.walkInbox(new Folder("", List.of(innocent()), List.of(broken)));

        assertThat(arrivals).extracting(Arrival::source).containsExactly("US1234567B2.txt", "case");
        assertThat(arrivals.get(1).documents()).hasSize(1);
        assertThat(overlooked).containsExactly(new Overlooked("case", Why.BROKE_PROGRAM));
    }

    @Test
    void namesWhatCannotBeReadAndGoesOn() throws IOException {
        walk(new File("a.xml", () -> new UnreachableFileException("a.xml", new IOException("disk")), 99), innocent());

        assertThat(arrivals).extracting(Arrival::source).containsExactly("US1234567B2.txt");
        assertThat(overlooked).containsExactly(new Overlooked("a.xml", Why.NOT_OPENED));
    }

    /** A spool without room is nobody's file's fault. */
    @Test
    void failsOnAnErrorOfItsOwnDisk() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> walk(new File("a.xml", () -> new IOException("No space left on device"), 1)));
    }

    private void walk(PackageFile... files) throws IOException {
        walker.walkInbox(new Folder("", List.of(files), List.of()));
    }

    private static File innocent() {
        return new File("US1234567B2.txt", () -> new AssertionError("never"), 0);
    }

    /** A file that throws when it is opened, the first few times. */
    private static final class File implements PackageFile {

        private final String name;
        private final Supplier<Throwable> thrown;
        private int times;

        private File(String name, Supplier<Throwable> thrown, int times) {
            this.name = name;
            this.thrown = thrown;
            this.times = times;
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
        public InputStream open() throws IOException {
            if (times-- > 0) {
                throw Register.<RuntimeException>unchecked(thrown.get());
            }
            return new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Optional<Path> onDisk() {
            return Optional.empty();
        }
    }

    /** A folder that throws when it is listed, the first few times. */
    private static final class Folder implements PackageFolder {

        private final String name;
        private final List<PackageFile> files;
        private final List<PackageFolder> folders;
        private final Supplier<Throwable> thrown;
        private int times;

        private Folder(String name, List<? extends PackageFile> files, List<PackageFolder> folders) {
            this.name = name;
            this.files = List.copyOf(files);
            this.folders = folders;
            this.thrown = () -> new AssertionError("never");
        }

        private Folder(String name, List<? extends PackageFile> files, Supplier<Throwable> thrown, int times) {
            this.name = name;
            this.files = List.copyOf(files);
            this.folders = List.of();
            this.thrown = thrown;
            this.times = times;
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
        public Listing list() {
            if (times-- > 0) {
                throw Register.<RuntimeException>unchecked(thrown.get());
            }
            return new Listing(files, folders);
        }
    }
}
