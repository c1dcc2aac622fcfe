package org.sekisho.reading.extraction;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.util.Matrix;

/** Ways to have words seen on a page of a PDF that are no text there, or another text than is seen. */
enum DrawnWords {
    OUTLINES((at, page) -> page.content(at.outlines(at.x(), at.y(), at.size()) + "f\n")),
    OUTLINES_THAT_ARE_LINES((at, page) -> page.content("0.3 w\n" + at.outlines(at.x(), at.y(), at.size()) + "S\n")),
    CLIPPED_AREA(
            (at, page) -> page.content("q\n" + at.outlines(at.x(), at.y(), at.size()) + "W n\n0 0 600 800 re f\nQ\n")),
    PICTURE((at, page) ->
            page.picture(LosslessFactory.createFromImage(page.document, at.picture(Color.BLACK, Color.WHITE)))),
    JPEG((at, page) -> page.picture(JPEGFactory.createFromImage(page.document, at.picture(Color.BLACK, Color.WHITE)))),
    LIGHT_ON_DARK((at, page) ->
            page.picture(LosslessFactory.createFromImage(page.document, at.picture(Color.WHITE, new Color(0x203040))))),
    COLOUR_ON_COLOUR((at, page) -> page.picture(
            LosslessFactory.createFromImage(page.document, at.picture(new Color(0xC02020), new Color(0x20A040))))),
    SOFT_MASK((at, page) -> {
        PDImageXObject black = LosslessFactory.createFromImage(page.document, new BufferedImage(8, 8, 1));
        PDImageXObject mask = LosslessFactory.createFromImage(page.document, at.picture(Color.WHITE, Color.BLACK));
        black.getCOSObject().setItem(COSName.SMASK, mask);
        page.picture(black);
    }),
    STENCIL((at, page) -> page.picture(at.stencil(page.document))),
    STRIPS((at, page) ->
            page.strips(at.picture(Color.BLACK, Color.WHITE), 2 + at.random().nextInt(6))),
    PATTERN((at, page) -> {
        COSStream pattern = page.stream(at.outlines(20, 10, at.size()) + "f\n");
        pattern.setItem(COSName.TYPE, COSName.PATTERN);
        pattern.setInt(COSName.getPDFName("PatternType"), 1);
        pattern.setInt(COSName.getPDFName("PaintType"), 1);
        pattern.setInt(COSName.getPDFName("TilingType"), 1);
        pattern.setItem(COSName.BBOX, numbers(0, 0, 600, 60));
        pattern.setInt(COSName.getPDFName("XStep"), 600);
        pattern.setInt(COSName.getPDFName("YStep"), 60);
        pattern.setItem(COSName.RESOURCES, new COSDictionary());
        page.resource("Pattern", pattern);
        page.content("/Pattern cs /X1 scn 0 60 600 180 re f\n");
    }),
    LETTER_OF_A_FONT((at, page) -> {
        COSDictionary procs = new COSDictionary();
        procs.setItem(COSName.A, page.stream("1000 0 d0\n" + at.outlines(0, 0, 1000) + "f\n"));
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_BBOX, numbers(0, 0, 1000, 1000));
        font.setItem(COSName.FONT_MATRIX, numbers(0.001f, 0, 0, 0.001f, 0, 0));
        font.setItem(COSName.CHAR_PROCS, procs);
        COSDictionary encoding = new COSDictionary();
        COSArray differences = new COSArray();
        differences.add(COSInteger.get('A'));
        differences.add(COSName.A);
        encoding.setItem(COSName.DIFFERENCES, differences);
        font.setItem(COSName.ENCODING, encoding);
        font.setInt(COSName.FIRST_CHAR, 'A');
        font.setInt(COSName.LAST_CHAR, 'A');
        font.setItem(COSName.WIDTHS, numbers(1000));
        page.resource("Font", font);
        page.content("BT /X1 %f Tf %f %f Td (A) Tj ET\n".formatted(at.size(), at.x(), at.y()));
    }),
    WIDGET((at, page) -> page.annotation(new PDAnnotationWidget(), at.outlines(4, 10, at.size()) + "f\n")),
    STAMP((at, page) -> page.annotation(new PDAnnotationRubberStamp(), at.outlines(4, 10, at.size()) + "f\n")),
    UNKNOWN_FILTER((at, page) -> page.undecodable(COSName.JPX_DECODE)),
    BROKEN_FILTER((at, page) -> page.undecodable(COSName.JBIG2_DECODE)),
    BROKEN_JPEG((at, page) -> page.undecodable(COSName.DCT_DECODE)),
    TURNED((at, page) -> page.text(
            at.words(), Matrix.getRotateInstance(Math.toRadians(5 + at.random().nextInt(350)), 300, 300), at.size())),
    MIRRORED((at, page) -> page.text(at.words(), new Matrix(-1, 0, 0, 1, at.x() + 300, at.y()), at.size())),
    UPSIDE_DOWN_IN_A_MIRROR((at, page) -> page.text(at.words(), new Matrix(1, 0, 0, -1, at.x(), at.y()), at.size())),
    PICTURE_IN_A_MIRROR((at, page) -> {
        BufferedImage picture = at.picture(Color.BLACK, Color.WHITE);
        BufferedImage mirrored = new BufferedImage(picture.getWidth(), picture.getHeight(), 1);
        mirrored.createGraphics()
                .drawImage(picture, picture.getWidth(), 0, -picture.getWidth(), picture.getHeight(), null);
        page.picture(LosslessFactory.createFromImage(page.document, mirrored));
    }),
    WAVE((at, page) -> {
        double swing = 0.3 + at.random().nextDouble() * 0.6;
        double x = at.x();
        for (int i = 0; i < at.words().length(); i++) {
            String letter = at.words().substring(i, i + 1);
            double y = at.y() + at.size() * swing * Math.sin(i * 1.3);
            page.text(letter, Matrix.getTranslateInstance((float) x, (float) y), at.size());
            x += page.width(letter, at.size());
        }
    }),
    ON_A_CURVE((at, page) -> {
        double turn = Math.PI * 0.9;
        for (int i = 0; i < at.words().length(); i++) {
            String letter = at.words().substring(i, i + 1);
            float x = (float) (300 + 90 * Math.cos(turn));
            float y = (float) (200 + 90 * Math.sin(turn));
            page.text(letter, Matrix.getRotateInstance(turn - Math.PI / 2, x, y), at.size());
            turn -= 1.1 * page.width(letter, at.size()) / 90;
        }
    }),
    INTERLEAVED((at, page) -> {
        double x = at.x();
        double other = at.x();
        for (int i = 0; i < at.words().length(); i++) {
            String letter = at.words().substring(i, i + 1);
            page.text(letter, Matrix.getTranslateInstance((float) x, at.y()), at.size());
            String between = "umbrellahandlewithribsandasticksomeword".substring(i, i + 1);
            page.text(between, Matrix.getTranslateInstance((float) other, at.y() + at.size() * 0.38f), at.size());
            x += page.width(letter, at.size());
            other += page.width(between, at.size());
        }
    });

    private final Way way;

    DrawnWords(Way way) {
        this.way = way;
    }

    private interface Way {

        void draw(DrawnOutlines words, DrawnSheet page) throws IOException;
    }

    /** A PDF of so many pages of harmless text, with the words on the last. */
    byte[] pdf(String words, float size, int pages, Random random) throws IOException {
        try (DrawnSheet sheet = new DrawnSheet(pages)) {
            way.draw(new DrawnOutlines(words, 60 + random.nextInt(60), 120 + random.nextInt(200), size, random), sheet);
            return sheet.bytes();
        }
    }

    private static COSArray numbers(float... numbers) {
        COSArray array = new COSArray();
        for (float number : numbers) {
            array.add(new COSFloat(number));
        }
        return array;
    }
}
