package org.sekisho.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sekisho.Corpus;
import org.sekisho.reading.extraction.ExtractionSettings;
import org.sekisho.reading.extraction.PageImage;
import org.sekisho.reading.extraction.PageSize;
import org.sekisho.reading.extraction.TestSettings;
import org.sekisho.reading.extraction.parser.ForkedDrawer;
import org.springframework.util.FileSystemUtils;

/**
 * How long a page takes to be drawn for a person: the first one, for which the parser process starts, and every page of
 * the offices' scans and text PDFs of the corpus after that. The database and the memory of pages drawn lately are not in
 * it.
 *
 * <p>{@code src/test/bench/run.sh PageImageBenchmark}
 */
public final class PageImageBenchmark {

    private static final Path WORK = Path.of("target", "page-image-benchmark").toAbsolutePath();

    private PageImageBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println(Machine.description());
        FileSystemUtils.deleteRecursively(WORK);
        ExtractionSettings settings = TestSettings.with(Files.createDirectories(WORK));
        List<Path> documents = documents();
        for (PageSize size : PageSize.values()) {
            try (ForkedDrawer drawer = new ForkedDrawer(settings)) {
                long cold = millis(drawer, documents.get(0), size);
                Drawn drawn = new Drawn(size);
                for (Path document : documents) {
                    drawn.all(drawer, document);
                }
                System.out.printf(
                        "%s: %d ms for the first page, with the start; then %s; load %s%n",
                        size, cold, drawn, Machine.load());
            }
        }
        FileSystemUtils.deleteRecursively(WORK);
    }

    private static List<Path> documents() throws Exception {
        try (Stream<Path> files = Files.walk(Corpus.folder("pdf-scan-office"))) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
    }

    private static long millis(ForkedDrawer drawer, Path document, PageSize size) throws Exception {
        long begun = System.nanoTime();
        drawer.draw(document, 1, size);
        return (System.nanoTime() - begun) / 1_000_000;
    }

    /** All that was drawn in one size. */
    private static final class Drawn {

        private final PageSize size;
        private final List<Long> millis = new ArrayList<>();
        private final List<Integer> bytes = new ArrayList<>();
        private int partial;
        private int none;

        private Drawn(PageSize size) {
            this.size = size;
        }

        private void all(ForkedDrawer drawer, Path document) throws Exception {
            int pages = 1;
            for (int page = 1; page <= pages; page++) {
                long begun = System.nanoTime();
                PageImage image = drawer.draw(document, page, size);
                millis.add((System.nanoTime() - begun) / 1_000_000);
                if (image instanceof PageImage.Picture picture) {
                    bytes.add(picture.size());
                    partial += picture.whole() ? 0 : 1;
                    pages = picture.pages();
                } else {
                    none++;
                }
            }
        }

        @Override
        public String toString() {
            return "%d pages at %d ms in the middle, 95 %% under %d ms, %d ms at most, %d KB on average; %d not whole, %d not drawn"
                    .formatted(
                            millis.size(),
                            share(0.5),
                            share(0.95),
                            share(1),
                            bytes.stream().mapToInt(Integer::intValue).sum() / Math.max(1, bytes.size()) / 1000,
                            partial,
                            none);
        }

        private long share(double share) {
            long[] sorted = millis.stream().mapToLong(Long::longValue).sorted().toArray();
            return sorted[(int) Math.ceil(share * sorted.length) - 1];
        }
    }
}
