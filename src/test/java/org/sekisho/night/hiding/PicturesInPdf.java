package org.sekisho.night.hiding;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.sekisho.reading.extraction.SaidAndShown;
import org.sekisho.reading.extraction.WrittenDocuments;

/** PDFs of one page with ordinary text, on which a person reads the word and no glyph says it in order. */
final class PicturesInPdf {

    private static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private static final String SAYS = Hidden.sentence(Hidden.LATIN);
    private static final String WORD = Hidden.LATIN;

    private PicturesInPdf() {}

    private interface Ink {

        void on(PDDocument document, PDPage page, PDPageContentStream content) throws IOException;
    }

    static List<Hidden> all() {
        return List.of(
                pdf(
                        "a picture",
                        (document, page, content) ->
                                picture(document, content, Pictures.drawn(SAYS, 24), 72, 400, 450)),
                pdf(
                        "a narrow strip",
                        (document, page, content) ->
                                picture(document, content, Pictures.drawn(WORD + " hinge", 40), 72, 300, 110)),
                pdf("halves of a picture", PicturesInPdf::halves),
                pdf("a mask", PicturesInPdf::mask),
                pdf("a picture that cannot be decoded", PicturesInPdf::undecodable),
                pdf("outlines", PicturesInPdf::outlines),
                pdf(
                        "rotated",
                        (document, page, content) -> each(content, (i, w) -> new Matrix(0, 1, -1, 0, 500, 100 + w))),
                pdf(
                        "upside down",
                        (document, page, content) -> each(content, (i, w) -> new Matrix(-1, 0, 0, -1, 400 - w, 300))),
                pdf(
                        "waved",
                        (document, page, content) ->
                                each(content, (i, w) -> new Matrix(1, 0, 0, 1, 100 + w, 300 + 9 * (i % 3)))),
                pdf(
                        "spread",
                        (document, page, content) ->
                                each(content, (i, w) -> new Matrix(1, 0, 0, 1, 60 + 3.4f * w, 300))),
                pdf(
                        "in a column",
                        (document, page, content) ->
                                each(content, (i, w) -> new Matrix(1, 0, 0, 1, 100, 500 - 14 * i))),
                pdf("printed from its end", PicturesInPdf::backwards),
                pdf(
                        "hidden letters between",
                        (document, page, content) -> each(content, i -> {
                            content.setRenderingMode(RenderingMode.NEITHER);
                            content.showText("x");
                            content.setRenderingMode(RenderingMode.FILL);
                        })),
                pdf("a stamp", PicturesInPdf::stamp),
                pdf("a text that stands for another", PicturesInPdf::actualText),
                lying("a font that says other letters", WORD + " hinge", "garden chair with a"),
                lying("letters that say nothing", SAYS.substring(0, 100), ".".repeat(100)));
    }

    private static Hidden lying(String way, String shown, String said) {
        try (SaidAndShown document = new SaidAndShown()) {
            SaidAndShown.Font font = document.font();
            document.line(font, 10, Hidden.BEFORE).line(font, 10, shown, said).line(font, 10, Hidden.AFTER);
            return Hidden.in("pdf", way, document.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Place {

        Matrix of(int letter, float width);
    }

    private interface Between {

        void after(int letter) throws IOException;
    }

    private static void each(PDPageContentStream content, Place place) throws IOException {
        float width = 0;
        for (int i = 0; i < WORD.length(); i++) {
            String letter = WORD.substring(i, i + 1);
            content.beginText();
            content.setFont(FONT, 12);
            content.setTextMatrix(place.of(i, width));
            content.showText(letter);
            content.endText();
            width += FONT.getStringWidth(letter) * 12 / 1000;
        }
    }

    private static void each(PDPageContentStream content, Between between) throws IOException {
        float width = 0;
        for (int i = 0; i < WORD.length(); i++) {
            String letter = WORD.substring(i, i + 1);
            content.beginText();
            content.setFont(FONT, 12);
            content.newLineAtOffset(100 + width, 300);
            content.showText(letter);
            between.after(i);
            content.endText();
            width += FONT.getStringWidth(letter) * 12 / 1000;
        }
    }

    private static void backwards(PDDocument document, PDPage page, PDPageContentStream content) throws IOException {
        for (int i = WORD.length() - 1; i >= 0; i--) {
            content.beginText();
            content.setFont(FONT, 12);
            content.newLineAtOffset(100 + FONT.getStringWidth(WORD.substring(0, i)) * 12 / 1000, 300);
            content.showText(WORD.substring(i, i + 1));
            content.endText();
        }
    }

    private static void picture(
            PDDocument document, PDPageContentStream content, BufferedImage picture, float x, float y, float width)
            throws IOException {
        content.drawImage(
                LosslessFactory.createFromImage(document, picture),
                x,
                y,
                width,
                width * picture.getHeight() / picture.getWidth());
    }

    private static void halves(PDDocument document, PDPage page, PDPageContentStream content) throws IOException {
        BufferedImage whole = Pictures.drawn(SAYS, 30);
        int half = whole.getHeight() / 2;
        float scale = 450f / whole.getWidth();
        picture(
                document,
                content,
                whole.getSubimage(0, 0, whole.getWidth(), half),
                72,
                300 + scale * (whole.getHeight() - half),
                450);
        picture(
                document,
                content,
                whole.getSubimage(0, half, whole.getWidth(), whole.getHeight() - half),
                72,
                300,
                450);
    }

    private static void mask(PDDocument document, PDPage page, PDPageContentStream content) throws IOException {
        BufferedImage words = Pictures.drawn(SAYS, 30);
        BufferedImage bits = new BufferedImage(words.getWidth(), words.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        bits.getGraphics().drawImage(words, 0, 0, null);
        PDImageXObject image = LosslessFactory.createFromImage(document, bits);
        image.getCOSObject().setBoolean(COSName.IMAGE_MASK, true);
        image.getCOSObject().removeItem(COSName.COLORSPACE);
        content.drawImage(image, 72, 300, 450, 450f * words.getHeight() / words.getWidth());
    }

    private static void undecodable(PDDocument document, PDPage page, PDPageContentStream content) throws IOException {
        PDImageXObject image = LosslessFactory.createFromImage(document, Pictures.drawn(SAYS, 20));
        PDStream broken =
                new PDStream(document, new java.io.ByteArrayInputStream("no picture".getBytes(StandardCharsets.UTF_8)));
        broken.getCOSObject().setItem(COSName.FILTER, COSName.JPX_DECODE);
        image.getCOSObject().keySet().stream()
                .filter(key -> !COSName.FILTER.equals(key) && !COSName.LENGTH.equals(key))
                .toList()
                .forEach(key ->
                        broken.getCOSObject().setItem(key, image.getCOSObject().getItem(key)));
        content.drawImage(new PDImageXObject(broken, new PDResources()), 72, 300, 450, 90);
    }

    private static void outlines(PDDocument document, PDPage page, PDPageContentStream content) throws IOException {
        Shape shape = new Font(Font.SANS_SERIF, Font.PLAIN, 14)
                .createGlyphVector(new FontRenderContext(null, true, true), WORD)
                .getOutline();
        PathIterator path = shape.getPathIterator(new AffineTransform(1, 0, 0, -1, 100, 300));
        float[] at = new float[6];
        float x = 0;
        float y = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(x = at[0], y = at[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(x = at[0], y = at[1]);
                case PathIterator.SEG_QUADTO -> {
                    content.curveTo(
                            x + 2 * (at[0] - x) / 3,
                            y + 2 * (at[1] - y) / 3,
                            at[2] + 2 * (at[0] - at[2]) / 3,
                            at[3] + 2 * (at[1] - at[3]) / 3,
                            at[2],
                            at[3]);
                    x = at[2];
                    y = at[3];
                }
                case PathIterator.SEG_CUBICTO -> content.curveTo(at[0], at[1], at[2], at[3], x = at[4], y = at[5]);
                default -> content.closePath();
            }
        }
        content.fill();
    }

    private static void stamp(PDDocument document, PDPage page, PDPageContentStream content) throws IOException {
        PDAppearanceStream appearance = new PDAppearanceStream(document);
        appearance.setBBox(new PDRectangle(460, 100));
        appearance.setResources(new PDResources());
        try (PDPageContentStream stamp = new PDPageContentStream(document, appearance)) {
            stamp.drawImage(LosslessFactory.createFromImage(document, Pictures.drawn(SAYS, 24)), 0, 0, 460, 80);
        }
        PDAppearanceDictionary looks = new PDAppearanceDictionary();
        looks.setNormalAppearance(appearance);
        PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
        stamp.setRectangle(new PDRectangle(72, 200, 460, 100));
        stamp.setAppearance(looks);
        page.getAnnotations().add(stamp);
    }

    private static void actualText(PDDocument document, PDPage page, PDPageContentStream content) throws IOException {
        content.appendRawCommands("/Span <</ActualText (oak)>> BDC\n".getBytes(StandardCharsets.US_ASCII));
        content.beginText();
        content.setFont(FONT, 12);
        content.newLineAtOffset(100, 300);
        content.showText(WORD);
        content.endText();
        content.appendRawCommands("EMC\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static Hidden pdf(String way, Ink ink) {
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(WrittenDocuments.pdf(List.of(List.of(
                new WrittenDocuments.Print(72, 40, Hidden.BEFORE),
                new WrittenDocuments.Print(72, 54, Hidden.AFTER)))))) {
            PDPage page = document.getPage(0);
            try (PDPageContentStream content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                ink.on(document, page, content);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return Hidden.in("pdf", way, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
