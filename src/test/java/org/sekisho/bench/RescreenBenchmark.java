package org.sekisho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.screening.archive.ArchiveFilling;
import org.sekisho.screening.archive.ArchiveFilling.ArchiveNotWrittenException;
import org.sekisho.screening.archive.ArchiveIndex;
import org.sekisho.screening.archive.Candidates;
import org.sekisho.screening.impact.FilingImpact;
import org.sekisho.screening.impact.Impacts;
import org.sekisho.screening.impact.ListChange;
import org.sekisho.screening.impact.ListImpact;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the index of the archive costs and spares: so many filings of 8,000 words are kept in a private MariaDB and indexed on two
 * threads; then each entry of the shipped lists is one that changes, and is held against all of them by the index, and against some
 * without it; at the end all entries of an edition are new. Prints its figures and asserts nothing.
 *
 * <p>{@code src/test/bench/run.sh RescreenBenchmark 100000} is the full form; it takes 6 GB of disk.
 */
public final class RescreenBenchmark {

    private static final int AT_ONCE = 1_000;
    private static final int SCANNED = 200;

    /** Entries of an edition that is new, filings that it is held against, and those whose words it looks for. */
    private static final int ENTRIES = 1_000;

    private static final int EDITION = 5_000;
    private static final int WORDS_OF = 20;

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    private final ConfigurableApplicationContext sekisho;
    private final long filings;

    private RescreenBenchmark(ConfigurableApplicationContext sekisho, long filings) {
        this.sekisho = sekisho;
        this.filings = filings;
    }

    /** How long one changed entry took: until the first filing of which it changes something, and until all were looked at. */
    private record Looked(int candidates, @Nullable Duration first, Duration all) {}

    public static void main(String[] arguments) throws Exception {
        long filings = Long.parseLong(arguments[0]);
        NightBenchmark.fresh("rescreen-benchmark", (sekisho, inbox) -> new RescreenBenchmark(sekisho, filings).run());
    }

    private void run() throws IOException, ArchiveNotWrittenException {
        Archive archive = new Archive();
        archive.fill(Math.toIntExact(filings), sekisho.getBean(JdbcTemplate.class), sekisho.getBean(FilingTexts.class));
        print(
                "%d filings of 8,000 words, %d characters each, from %d of the corpus",
                filings, archive.characters() / filings, archive.sources());
        index(archive.characters());
        List<KeyTechnologyList> alone = entries();
        List<Looked> all = new ArrayList<>();
        for (KeyTechnologyList list : alone) {
            Looked looked = look(list);
            all.add(looked);
            print(
                    "  %-12s %6d candidates %8.2f s, first hit %s",
                    list.entries().get(0).code(),
                    looked.candidates(),
                    seconds(looked.all()),
                    looked.first() == null ? "none" : String.format(Locale.ROOT, "%.2f s", seconds(looked.first())));
        }
        compare(all, alone);
        edition();
    }

    /** An edition of which every entry is new, on two threads, as a night after it would look at filings. */
    private void edition() {
        FilingTexts texts = sekisho.getBean(FilingTexts.class);
        List<FilingText> some = LongStream.rangeClosed(1, WORDS_OF)
                .mapToObj(filing -> texts.of(new FilingId(filing)).orElseThrow().text())
                .toList();
        KeyTechnologyList list = new KeyTechnologyListReader()
                .read(Path.of("generated.yml"), new GeneratedList(some).ofEntries(ENTRIES));
        long last = Math.min(EDITION, filings);
        ListImpact impact = impact(list);
        ListImpact.Glance glance = impact.at(
                LongStream.rangeClosed(1, last).mapToObj(FilingId::new).toList());
        AtomicLong next = new AtomicLong();
        long began = System.nanoTime();
        List<CompletableFuture<Void>> threads = new ArrayList<>();
        for (int thread = 0; thread < 2; thread++) {
            threads.add(CompletableFuture.runAsync(() -> {
                for (long filing = next.incrementAndGet(); filing <= last; filing = next.incrementAndGet()) {
                    glance.on(new FilingId(filing), number(new FilingId(filing)));
                }
            }));
        }
        threads.forEach(CompletableFuture::join);
        double seconds = seconds(Duration.ofNanos(System.nanoTime() - began));
        print("an edition of %d new entries: %.0f filings/s on two threads", ENTRIES, last / seconds);
    }

    private void index(long characters) throws ArchiveNotWrittenException {
        long began = System.nanoTime();
        ArchiveFilling filling = sekisho.getBean(ArchiveFilling.class);
        filling.rebuild(new ArchiveFilling.Bounds(2, Duration.ofDays(1), () -> false));
        double seconds = seconds(Duration.ofNanos(System.nanoTime() - began));
        long bytes = filling.state().bytes();
        print(
                "index: %.0f filings/s on two threads, %d kB, %.1f %% of the text; %.2f ms a filing of both threads",
                filings / seconds, bytes / 1024, 100.0 * bytes / characters, 1000 * 2 * seconds / filings);
    }

    private static List<KeyTechnologyList> entries() throws IOException {
        List<KeyTechnologyList> alone = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("config/lists"))) {
            for (Path file : files.sorted().toList()) {
                KeyTechnologyList list = new KeyTechnologyListReader().read(file);
                list.entries().forEach(entry -> alone.add(of(list, entry)));
            }
        }
        return alone;
    }

    private static KeyTechnologyList of(KeyTechnologyList list, Entry entry) {
        Edition edition = new Edition(list.edition().list(), "next", "1".repeat(64));
        return new KeyTechnologyList(edition, list.title(), list.notice(), list.file(), List.of(entry), list.source());
    }

    /** As a preview looks at all that is held. */
    private Looked look(KeyTechnologyList list) {
        Candidates candidates = sekisho.getBean(ArchiveIndex.class).candidates(list.entries());
        long began = System.nanoTime();
        Duration first = null;
        ListImpact impact = impact(list);
        for (long next = filings; next > 0; next -= AT_ONCE) {
            List<FilingId> some = LongStream.rangeClosed(Math.max(1, next - AT_ONCE + 1), next)
                    .mapToObj(FilingId::new)
                    .toList();
            ListImpact.Glance glance = impact.at(some);
            for (FilingId filing : some) {
                FilingImpact found = glance.on(filing, number(filing));
                if (first == null && !found.changes().isEmpty()) {
                    first = Duration.ofNanos(System.nanoTime() - began);
                }
            }
        }
        Duration all = Duration.ofNanos(System.nanoTime() - began);
        return new Looked(Math.toIntExact(filings) - candidates.ruledOut(), first, all);
    }

    private ListImpact impact(KeyTechnologyList list) {
        return sekisho.getBean(Impacts.class).of(ListChange.between(null, list, DAY), List.of());
    }

    private static FilingNumber number(FilingId filing) {
        return new FilingNumber("US%08dA1".formatted(filing.value()));
    }

    /** What a filing costs that is read for an entry, on the average of every tenth entry. */
    private double scanned(List<KeyTechnologyList> alone) {
        long nanos = 0;
        int looked = 0;
        for (int i = 0; i < alone.size(); i += 10) {
            ListImpact impact = impact(alone.get(i));
            long began = System.nanoTime();
            for (long filing = 1; filing <= Math.min(SCANNED, filings); filing++) {
                impact.on(new FilingId(filing), number(new FilingId(filing)));
                looked++;
            }
            nanos += System.nanoTime() - began;
        }
        return nanos / 1e9 / looked;
    }

    private void compare(List<Looked> all, List<KeyTechnologyList> alone) {
        Duration[] times = middleAndSlow(all.stream().map(Looked::all));
        Duration[] first =
                middleAndSlow(all.stream().map(looked -> looked.first() == null ? looked.all() : looked.first()));
        double scan = scanned(alone) * filings;
        print(
                "%d entries: one that changes takes %.2f s at the median, %.2f s at p95",
                all.size(), seconds(times[0]), seconds(times[1]));
        print(
                "the first hit, or that there is none, after %.2f s at the median, %.2f s at p95",
                seconds(first[0]), seconds(first[1]));
        print(
                "without the index %.1f s, reckoned from %d filings: %.0f times the median, %.0f times p95",
                scan, Math.min(SCANNED, filings), scan / seconds(times[0]), scan / seconds(times[1]));
    }

    /** The median, and the time that nineteen of twenty do not take longer than. */
    private static Duration[] middleAndSlow(Stream<Duration> times) {
        List<Duration> sorted = times.sorted().toList();
        return new Duration[] {sorted.get(sorted.size() / 2), sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1)};
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
