package org.sekisho.testdata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** A DOCX of headings and paragraphs. */
final class PoiWordDocument {

    private static final Date CREATED = Date.from(Instant.parse("2026-10-01T09:00:00Z"));

    private PoiWordDocument() {}

    static byte[] of(List<String> lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setCreated(Optional.of(CREATED));
            lines.forEach(line -> add(document, line));
            document.write(bytes);
        }
        return FixedZip.repacked(bytes.toByteArray());
    }

    private static void add(XWPFDocument document, String line) {
        boolean heading = line.startsWith("# ");
        boolean step = line.startsWith("- ");
        XWPFParagraph paragraph = document.createParagraph();
        XWPFRun run = paragraph.createRun();
        run.setText(heading || step ? line.substring(2) : line);
        run.setBold(heading);
        if (step) {
            paragraph.setIndentationLeft(400);
        }
    }
}
