package org.sekisho.reading.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A PDF whose fonts say of each letter what they are told, whatever it looks like. */
public final class SaidAndShown implements AutoCloseable {

    private static final float LINE = 20;

    private final PDDocument document = new PDDocument();
    private final List<Font> fonts = new ArrayList<>();
    private PDPage page = new PDPage(PDRectangle.A4);
    private StringBuilder content = new StringBuilder();
    private float y;

    public SaidAndShown() {
        newPage();
    }

    /** A font of its own, with the letters of one that PDFBox brings along. */
    public Font font() throws IOException {
        try (InputStream ttf =
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            return own(PDType0Font.load(document, ttf, false));
        }
    }

    /** A font of its own, with these letters. */
    public Font font(TrueTypeFont letters) throws IOException {
        return own(PDType0Font.load(document, letters, false));
    }

    private Font own(PDType0Font font) {
        Font own = new Font(font, "F" + fonts.size());
        fonts.add(own);
        return own;
    }

    /** What a letter looks like and what it says, by its code. */
    public static final class Font {

        private final PDType0Font font;
        private final String name;
        private final Map<List<String>, Integer> codes = new LinkedHashMap<>();

        private Font(PDType0Font font, String name) {
            this.font = font;
            this.name = name;
        }

        private int code(String shown, String said) {
            return codes.computeIfAbsent(List.of(shown, said), letter -> codes.size() + 1);
        }

        private int glyph(String shown) throws IOException {
            byte[] code = font.encode(shown);
            return (code[0] & 0xFF) << 8 | code[1] & 0xFF;
        }
    }

    public SaidAndShown newPage() {
        flush();
        page = new PDPage(PDRectangle.A4);
        page.setResources(new PDResources());
        document.addPage(page);
        y = 780;
        return this;
    }

    /** A line that says what it shows. */
    public SaidAndShown line(Font font, double size, String words) {
        return line(font, size, words, words);
    }

    /** A line that says something else than it shows, letter by letter; what is longer says nothing, or is not said. */
    public SaidAndShown line(Font font, double size, String shown, String said) {
        content.append(String.format(Locale.ROOT, "BT /%s %.1f Tf 60 %.1f Td <", font.name, size, y));
        y -= LINE;
        for (int at = 0; at < shown.length(); at++) {
            String letter = at < said.length() ? said.substring(at, at + 1) : " ";
            int code = font.code(shown.substring(at, at + 1), letter);
            content.append(String.format("%04X", code));
        }
        content.append("> Tj ET\n");
        return this;
    }

    /** Instructions of a page as they are. */
    public SaidAndShown instructions(String written) {
        content.append(written);
        return this;
    }

    private void flush() {
        if (content.isEmpty()) {
            return;
        }
        try {
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(stream);
            for (Font font : fonts) {
                page.getResources().put(COSName.getPDFName(font.name), font.font);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        content = new StringBuilder();
    }

    public byte[] bytes() throws IOException {
        flush();
        for (Font font : fonts) {
            finish(font);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private void finish(Font font) throws IOException {
        COSDictionary dictionary = font.font.getCOSObject();
        COSDictionary letters =
                (COSDictionary) ((COSArray) dictionary.getDictionaryObject(COSName.DESCENDANT_FONTS)).getObject(0);
        byte[] glyphs = new byte[2 * (font.codes.size() + 1)];
        COSArray widths = new COSArray();
        StringBuilder said = new StringBuilder("""
                /CIDInit /ProcSet findresource begin 12 dict begin begincmap
                /CMapName /Own def /CMapType 2 def
                1 begincodespacerange <0000> <FFFF> endcodespacerange
                """);
        for (Map.Entry<List<String>, Integer> letter : font.codes.entrySet()) {
            int glyph = font.glyph(letter.getKey().get(0));
            int code = letter.getValue();
            glyphs[2 * code] = (byte) (glyph >> 8);
            glyphs[2 * code + 1] = (byte) glyph;
            widths.add(COSInteger.get(
                    (long) (font.font.getStringWidth(letter.getKey().get(0)))));
            String to = HexFormat.of().formatHex(letter.getKey().get(1).getBytes(StandardCharsets.UTF_16BE));
            said.append("1 beginbfchar <%04X> <%s> endbfchar%n".formatted(code, to));
        }
        said.append("endcmap CMapName currentdict /CMap defineresource pop end end\n");
        COSArray all = new COSArray();
        all.add(COSInteger.ONE);
        all.add(widths);
        letters.setItem(COSName.W, all);
        letters.setItem(COSName.CID_TO_GID_MAP, stream(glyphs));
        dictionary.setItem(COSName.TO_UNICODE, stream(said.toString().getBytes(StandardCharsets.US_ASCII)));
    }

    private COSStream stream(byte[] bytes) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        return stream;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
