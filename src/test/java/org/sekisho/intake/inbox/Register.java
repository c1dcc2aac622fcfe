package org.sekisho.intake.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.DocumentContents;
import org.sekisho.intake.filing.FilingDocument;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingIdentifier;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Filings;
import org.sekisho.intake.filing.FilingsFixture;
import org.sekisho.intake.filing.FirstLook;
import org.sekisho.intake.filing.HeldDeliveries;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.intake.inbox.Intake.IntakeResult;
import org.sekisho.intake.inbox.IntakeSettings.MailroomData;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.machine.fault.FaultBarrier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** An empty register, with what takes filings in and what gives them out again. */
public record Register(
        DataSource database,
        JdbcClient jdbc,
        Filings filings,
        DocumentContents contents,
        HeldDeliveries deliveries,
        Intake intake) {

    private static final DataSource DATABASE = TestDatabase.fresh();

    public static Register fresh(Path spool) {
        return fresh(settings(spool, MailroomData.INBOX));
    }

    public static Register fresh(IntakeSettings settings) {
        TestDatabase.empty(DATABASE);
        return on(DATABASE, settings, new TagReader());
    }

    /** One that tells numbers in its own way. */
    public static Register fresh(Path spool, FilingIdentifier identifier) {
        TestDatabase.empty(DATABASE);
        return on(DATABASE, settings(spool, MailroomData.INBOX), identifier);
    }

    public static IntakeSettings settings(Path spool, MailroomData mailroomData) {
        return settings(spool, mailroomData, Duration.ofMinutes(1), null);
    }

    public static IntakeSettings settings(Path spool, Duration processorTime) {
        return settings(spool, MailroomData.INBOX, processorTime, null);
    }

    /** Those of an office that takes so many new filings of one package; null for what an office takes that says nothing. */
    public static IntakeSettings settings(Path spool, @Nullable Integer filingsPerPackage) {
        return settings(spool, MailroomData.INBOX, Duration.ofMinutes(1), filingsPerPackage);
    }

    private static IntakeSettings settings(
            Path spool, MailroomData mailroomData, Duration processorTime, @Nullable Integer filingsPerPackage) {
        return new IntakeSettings(
                spool,
                DataSize.ofKilobytes(64),
                20,
                processorTime,
                50,
                mailroomData,
                4,
                200,
                DataSize.ofGigabytes(1),
                1000,
                Pattern.compile(""),
                filingsPerPackage);
    }

    private static Register on(DataSource database, IntakeSettings settings, FilingIdentifier identifier) {
        JdbcClient jdbc = JdbcClient.create(database);
        RegisterFixture both = RegisterFixture.over(database);
        MarkingGate gate = new MarkingGate(both.register(), Register::seesNoMarking);
        Intake intake = new Intake(gate, both.deliveries(), identifier, new FaultBarrier(), settings);
        return new Register(database, jdbc, FilingsFixture.over(jdbc), both.contents(), both.deliveries(), intake);
    }

    private static Optional<List<FirstLook.Seen>> seesNoMarking(List<FirstLook.Arrived> filings, BooleanSupplier stop) {
        return Optional.of(
                filings.stream().map(filing -> new FirstLook.Seen(false, null)).toList());
    }

    /** Throws anything where nothing checked may be thrown. */
    @SuppressWarnings("unchecked")
    public static <T extends Throwable> T unchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }

    public IntakeResult takeIn(Path inbox) {
        return intake.register(List.of(inbox), 1, () -> false, () -> {});
    }

    public List<RegisteredFiling> all() {
        return jdbc.sql("SELECT id FROM filing ORDER BY id").query(Long.class).list().stream()
                .map(id -> filings.byId(new FilingId(id)))
                .toList();
    }

    public RegisteredFiling only() {
        List<RegisteredFiling> all = all();
        if (all.size() != 1) {
            throw new AssertionError("There are " + all.size() + " filings: " + numbers());
        }
        return all.get(0);
    }

    public List<String> numbers() {
        return all().stream().map(filing -> filing.number().value()).toList();
    }

    public List<String> sources() {
        return all().stream().map(RegisteredFiling::source).toList();
    }

    public byte[] bytesOf(FilingDocument document) throws IOException {
        try (InputStream content = contents.open(document)) {
            return content.readAllBytes();
        }
    }

    public long rows(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }

    /** Finds the number of US gazettes by their tags, well enough for tests of the register. */
    private static final class TagReader implements FilingIdentifier {

        private static final Pattern NUMBER = Pattern.compile(
                "(?s)<publication-reference>.*?<country>(\\w\\w)</country>\\s*<doc-number>0*(\\w+)</doc-number>\\s*<kind>(\\w+)");
        private static final Pattern OLD_NUMBER = Pattern.compile("(?s)<B110><DNUM><PDAT>0*(\\w+)</PDAT>");

        @Override
        public Optional<FilingNumber> numberIn(InputStream document) throws IOException {
            String beginning = new String(document.readNBytes(8192), UTF_8);
            Matcher number = NUMBER.matcher(beginning);
            if (number.find()) {
                return Optional.of(new FilingNumber(number.group(1) + number.group(2) + number.group(3)));
            }
            Matcher old = OLD_NUMBER.matcher(beginning);
            return old.find() ? Optional.of(new FilingNumber("US" + old.group(1))) : Optional.empty();
        }
    }
}
