package org.sekisho.reading.extraction;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/** The last page of a document, and where the next picture goes. */
final class DrawnSheet implements AutoCloseable {

    private static final PDType1Font FONT = new PDType1Font(FontName.HELVETICA);

    final PDDocument document = new PDDocument();
    private PDPage page = new PDPage();

    DrawnSheet(int pages) throws IOException {
        for (int i = 0; i < pages; i++) {
            page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            for (int line = 0; line < 20; line++) {
                String words = "The lid of the box is held by a hinge and closed with a hook, line %d.".formatted(line);
                text(words, Matrix.getTranslateInstance(72, 780 - 14 * line), 10);
            }
        }
    }

    void content(String instructions) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.appendRawCommands(instructions);
        }
    }

    void text(String words, Matrix at, float size) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.beginText();
            content.setFont(FONT, size);
            content.setTextMatrix(at);
            content.showText(words);
            content.endText();
        }
    }

    float width(String words, float size) throws IOException {
        return FONT.getStringWidth(words) / 1000 * size;
    }

    void picture(PDImageXObject picture) throws IOException {
        picture(picture, 60, 300);
    }

    void picture(PDImageXObject picture, float x, float y) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            PDImageXObject measured = picture.getSoftMask() == null ? picture : picture.getSoftMask();
            content.drawImage(picture, x, y, measured.getWidth() / 3f, measured.getHeight() / 3f);
        }
    }

    void strips(BufferedImage whole, int count) throws IOException {
        int high = whole.getHeight() / count;
        for (int i = 0; i < count; i++) {
            int from = i * high;
            int rows = i == count - 1 ? whole.getHeight() - from : high;
            BufferedImage strip = whole.getSubimage(0, from, whole.getWidth(), rows);
            picture(LosslessFactory.createFromImage(document, strip), 60, 300 + (whole.getHeight() - from - rows) / 3f);
        }
    }

    void undecodable(COSName filter) throws IOException {
        byte[] bytes = new byte[5_000];
        new Random(7).nextBytes(bytes);
        PDImageXObject image = new PDImageXObject(
                document,
                new ByteArrayInputStream(bytes),
                filter,
                400,
                60,
                8,
                org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray.INSTANCE);
        picture(image);
    }

    void annotation(PDAnnotation annotation, String instructions) throws IOException {
        PDAppearanceStream appearance = new PDAppearanceStream(document);
        appearance.setBBox(new PDRectangle(500, 60));
        try (OutputStream out = appearance.getContentStream().createOutputStream()) {
            out.write(instructions.getBytes(StandardCharsets.US_ASCII));
        }
        PDAppearanceDictionary appearances = new PDAppearanceDictionary();
        appearances.setNormalAppearance(appearance);
        annotation.setAppearance(appearances);
        annotation.setRectangle(new PDRectangle(50, 200, 500, 60));
        page.getAnnotations().add(annotation);
    }

    COSStream stream(String content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    void resource(String kind, org.apache.pdfbox.cos.COSBase what) {
        COSDictionary resources = page.getResources().getCOSObject();
        COSDictionary all = (COSDictionary) resources.getDictionaryObject(kind);
        COSDictionary named = all == null ? new COSDictionary() : all;
        named.setItem(COSName.getPDFName("X1"), what);
        resources.setItem(COSName.getPDFName(kind), named);
    }

    byte[] bytes() throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
