package org.sekisho.reading.extraction;

import static org.sekisho.reading.extraction.HidingPlaces.CANARY;
import static org.sekisho.reading.extraction.HidingPlaces.HARMLESS;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** PDFs of one page that say something harmless, and the word somewhere else. */
final class HidingPlacesInPdf {

    private static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private static final COSName NAME = COSName.getPDFName("X1");
    private static final COSName ODD = COSName.getPDFName("Odd");

    private HidingPlacesInPdf() {}

    /** Puts the word somewhere. */
    interface Hiding {

        void in(PDDocument document, PDPage page) throws IOException;
    }

    static List<HidingPlaces.Place> all() {
        List<HidingPlaces.Place> all = new ArrayList<>();
        all.add(pdf("a tiling pattern", (document, page) -> {
            COSStream pattern = printing(document, COSName.PATTERN, null);
            pattern.setInt(COSName.getPDFName("PatternType"), 1);
            resource(page, "Pattern", pattern);
            page.getResources();
        }));
        all.add(pdf("a soft mask", (document, page) -> {
            COSDictionary mask = dictionary("G", printing(document, COSName.XOBJECT, COSName.FORM));
            resource(page, "ExtGState", dictionary("SMask", mask));
        }));
        all.add(pdf(
                "a form that nothing shows",
                (document, page) -> resource(page, "XObject", printing(document, COSName.XOBJECT, COSName.FORM))));
        all.add(pdf("a letter of a Type 3 font that is a word", (document, page) -> {
            COSDictionary font = dictionary("CharProcs", dictionary("A", printing(document, null, null)));
            font.setItem(COSName.TYPE, COSName.FONT);
            font.setItem(COSName.SUBTYPE, COSName.TYPE3);
            font.setItem(COSName.RESOURCES, resources());
            resource(page, "Font", font);
        }));
        all.add(pdf("a note", (document, page) -> {
            PDAnnotationText note = new PDAnnotationText();
            note.setContents(CANARY);
            page.getAnnotations().add(note);
        }));
        all.add(pdf("a hidden note's appearance", (document, page) -> {
            PDAnnotationText note = new PDAnnotationText();
            note.setHidden(true);
            note.getCOSObject().setItem(COSName.AP, dictionary("N", printing(document, COSName.XOBJECT, COSName.FORM)));
            page.getAnnotations().add(note);
        }));
        all.add(pdf("a field's value", (document, page) -> {
            PDAcroForm form = new PDAcroForm(document);
            PDTextField field = new PDTextField(form);
            field.setPartialName("a");
            field.getCOSObject().setString(COSName.V, CANARY);
            form.setFields(List.of(field));
            document.getDocumentCatalog().setAcroForm(form);
        }));
        all.add(pdf("an outline", (document, page) -> {
            PDDocumentOutline outline = new PDDocumentOutline();
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(CANARY);
            outline.addLast(item);
            document.getDocumentCatalog().setDocumentOutline(outline);
        }));
        all.add(pdf(
                "a property",
                (document, page) -> document.getDocumentInformation().setKeywords(CANARY)));
        all.add(pdf(
                "metadata",
                (document, page) -> document.getDocumentCatalog()
                        .setMetadata(new PDMetadata(
                                document,
                                new ByteArrayInputStream(bytes(
                                        "<x:xmpmeta xmlns:x='adobe:ns:meta/'><a>" + CANARY + "</a></x:xmpmeta>"))))));
        all.add(pdf(
                "a script",
                (document, page) -> document.getDocumentCatalog()
                        .setOpenAction(new PDActionJavaScript("app.alert('" + CANARY + "')"))));
        all.add(pdf("the name of a layer", (document, page) -> {
            COSDictionary layer = dictionary("Name", new COSString(CANARY));
            layer.setItem(COSName.TYPE, COSName.getPDFName("OCG"));
            resource(page, "Properties", layer);
        }));
        all.add(pdf("text in place of a picture", (document, page) -> {
            COSDictionary element = dictionary("Alt", new COSString(CANARY));
            element.setString(COSName.ACTUAL_TEXT, CANARY);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("StructTreeRoot"), element);
        }));
        all.add(pdf(
                "a file that is not attached",
                (document, page) ->
                        page.getCOSObject().setItem(ODD, dictionary("EF", dictionary("F", stream(document, CANARY))))));
        all.add(pdf("a string of no known use", (document, page) -> {
            COSArray odd = new COSArray();
            odd.add(new COSString(CANARY));
            document.getDocumentCatalog().getCOSObject().setItem(ODD, odd);
        }));
        all.add(pdf("a form for forms (XFA)", (document, page) -> {
            COSDictionary form = dictionary("Fields", new COSArray());
            form.setItem(COSName.XFA, stream(document, "<xdp><a>" + CANARY + "</a></xdp>"));
            document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
        }));
        all.add(printed("white on white", content -> {
            content.setNonStrokingColor(1f, 1f, 1f);
            show(content, CANARY, 72, 72, 10);
        }));
        all.add(printed("tiny letters", content -> show(content, CANARY, 72, 72, 0.3f)));
        all.add(printed("beside the page", content -> show(content, CANARY, 2000, 72, 10)));
        all.add(pdf("letters that were turned into drawings", (document, page) -> {
            try (PDPageContentStream content = appending(document, page)) {
                for (int i = 0; i < 5 * CANARY.length(); i++) {
                    float x = 72 + i * 7;
                    content.moveTo(x, 300);
                    content.curveTo(x + 2, 300, x + 4, 302, x + 4, 305);
                    content.curveTo(x + 4, 308, x + 2, 310, x, 310);
                    content.lineTo(x - 1, 308);
                    content.curveTo(x, 306, x, 305, x, 303);
                    content.lineTo(x - 1, 302);
                    content.lineTo(x - 1, 301);
                    content.fill();
                }
            }
        }));
        all.add(pdf("letters below a picture", (document, page) -> {
            try (PDPageContentStream content = appending(document, page)) {
                content.drawImage(
                        LosslessFactory.createFromImage(
                                document,
                                new java.awt.image.BufferedImage(40, 40, java.awt.image.BufferedImage.TYPE_INT_RGB)),
                        60,
                        600,
                        500,
                        150);
            }
        }));
        return all;
    }

    static HidingPlaces.Place harmless() {
        return pdf("nothing", (document, page) -> {});
    }

    private interface Printing {

        void on(PDPageContentStream content) throws IOException;
    }

    private static HidingPlaces.Place printed(String where, Printing printing) {
        return pdf(where, (document, page) -> {
            try (PDPageContentStream content = appending(document, page)) {
                printing.on(content);
            }
        });
    }

    private static PDPageContentStream appending(PDDocument document, PDPage page) throws IOException {
        return new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true);
    }

    private static HidingPlaces.Place pdf(String where, Hiding hiding) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.LETTER);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                for (int line = 0; line < 6; line++) {
                    show(content, HARMLESS, 72, 700 - 14 * line, 10);
                }
            }
            hiding.in(document, page);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return new HidingPlaces.Place("pdf: " + where, "a.pdf", bytes.toByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void show(PDPageContentStream content, String words, float x, float y, float size)
            throws IOException {
        content.beginText();
        content.setFont(FONT, size);
        content.newLineAtOffset(x, y);
        content.showText(words);
        content.endText();
    }

    private static void resource(PDPage page, String kind, COSBase what) {
        PDResources resources = page.getResources();
        COSDictionary all = (COSDictionary) resources.getCOSObject().getDictionaryObject(kind);
        COSDictionary named = all == null ? new COSDictionary() : all;
        named.setItem(NAME, what);
        resources.getCOSObject().setItem(COSName.getPDFName(kind), named);
    }

    private static COSDictionary resources() {
        return dictionary("Font", dictionary("F1", FONT.getCOSObject()));
    }

    private static COSDictionary dictionary(String name, COSBase value) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.getPDFName(name), value);
        return dictionary;
    }

    private static COSStream printing(PDDocument document, COSName type, COSName subtype) throws IOException {
        COSStream stream = stream(document, "BT /F1 10 Tf 10 10 Td (" + CANARY + ") Tj ET");
        stream.setItem(COSName.RESOURCES, resources());
        if (type != null) {
            stream.setItem(COSName.TYPE, type);
        }
        if (subtype != null) {
            stream.setItem(COSName.SUBTYPE, subtype);
        }
        COSArray box = new COSArray();
        for (int side : new int[] {0, 0, 200, 200}) {
            box.add(COSInteger.get(side));
        }
        stream.setItem(COSName.BBOX, box);
        return stream;
    }

    private static COSStream stream(PDDocument document, String content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes(content));
        }
        return stream;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
