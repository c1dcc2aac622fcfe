package org.sekisho.reading.extraction.parser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSStream;

/** The PDF parser as it would be if every document could be trusted: no check of streams, no journal, no clock. */
public class TikaUncheckedPdfParser extends TikaPdfParser {

    private static final long serialVersionUID = 1L;

    @Override
    PdfBoxStreamCheck streams(ReadingOrder order) {
        return new PdfBoxStreamCheck(order.limits()) {
            @Override
            public void check(COSStream stream) {
                // trusted
            }
        };
    }

    @Override
    List<PdfPage> read(PdfBoxDocument document, ReadingOrder order, TikaLines comparison) throws IOException {
        List<PdfPage> pages = new ArrayList<>();
        try (PageClock clock = new PageClock(order.limits().pageTime(), () -> {})) {
            document.read(clock, pages::add, new PdfBoxLines(0), comparison);
        }
        return pages;
    }
}
