package org.sekisho.reading.extraction.parser;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.sekisho.reading.extraction.DocumentLimits;

/** What drawing pages without their text costs, and what looking at the ink does. */
public final class InkTimes {

    private final DocumentLimits limits;
    public int pages;
    public int pagesWithText;
    public int pagesWithRows;
    public long drawing;
    public long looking;
    public long slowestLook;

    public InkTimes(DocumentLimits limits) {
        this.limits = limits;
    }

    /** Adds those of a document. */
    public void measure(Path file) throws IOException {
        PdfBoxStreamCheck streams = new PdfBoxStreamCheck(limits);
        ReadingOrder order = ReadingOrder.of(limits, new TreeMap<>(), file, limits.pageTime());
        try (PDDocument document = Loader.loadPDF(file.toFile());
                PageClock clock = new PageClock(limits.pageTime(), () -> {})) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                Set<Long> read = new PdfBoxPageReader(order, clock, streams, seen -> {}, new PdfBoxLines(0))
                        .read(document, page);
                long began = processor();
                BufferedImage picture = new PdfBoxUnreadInk(document, read, streams, clock).draw(page - 1, 2);
                long drawn = processor();
                int letters = LetterRows.in(picture).letters();
                long looked = processor() - drawn;
                pages++;
                pagesWithText += read.isEmpty() ? 0 : 1;
                pagesWithRows += letters > 0 && !read.isEmpty() ? 1 : 0;
                drawing += drawn - began;
                looking += looked;
                slowestLook = Math.max(slowestLook, looked);
            }
        }
    }

    /** Of this thread: what else the machine does is no cost of ours. */
    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
