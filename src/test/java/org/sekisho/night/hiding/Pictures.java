package org.sekisho.night.hiding;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.sekisho.reading.extraction.WrittenDocuments;

/** Words that are ink: pictures by themselves and in documents. */
final class Pictures {

    private static final String SAYS = Hidden.sentence(Hidden.LATIN);
    private static final String HARMLESS = Hidden.BEFORE + " oak.";

    private Pictures() {}

    static List<Hidden> all() throws IOException {
        List<Hidden> all = new ArrayList<>();
        for (String type : List.of("png", "jpg", "gif", "bmp", "tif")) {
            all.add(new Hidden(type, "a page", "a." + type, encoded(drawn(SAYS, 28), type)));
        }
        all.add(Hidden.in("png", "a strip", png(Hidden.LATIN, 16)));
        all.add(Hidden.in(
                "webp",
                "that cannot be decoded",
                "RIFF\u0024\0\0\0WEBPVP8 \u0018\0\0\0".getBytes(StandardCharsets.ISO_8859_1)));
        for (int size : new int[] {14, 24, 48}) {
            all.add(Hidden.in(
                    "docx", "a picture of letters of " + size, media("word/media/image1.png", png(SAYS, size))));
            all.add(Hidden.in("odt", "a picture of letters of " + size, odt(png(SAYS, size))));
            all.add(Hidden.says(
                    "rtf",
                    "a picture of letters of " + size,
                    "{\\rtf1\\ansi " + HARMLESS + "{\\pict\\pngblip "
                            + HexFormat.of().formatHex(png(SAYS, size)) + "}\\par}"));
        }
        for (String broken : List.of("a.jp2", "a.jbig2", "a.emf", "a.wmf", "a.webp")) {
            all.add(Hidden.in(
                    "docx",
                    "a picture that cannot be decoded: " + broken,
                    media(
                            "word/media/" + broken,
                            "\0\0\0\u000cjP  \r\n\u0087\n\0\0\0".getBytes(StandardCharsets.ISO_8859_1))));
        }
        all.add(Hidden.in(
                "docx",
                "a drawing of SVG",
                media(
                        "word/media/a.svg",
                        ("<svg xmlns='http://www.w3.org/2000/svg'><text>" + SAYS + "</text></svg>")
                                .getBytes(StandardCharsets.UTF_8))));
        all.addAll(PicturesInPdf.all());
        return all;
    }

    static byte[] png(String words, int size) throws IOException {
        return encoded(drawn(words, size), "png");
    }

    /** Black words on white, in lines of some 60 letters. */
    static BufferedImage drawn(String words, int size) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (line.length() + word.length() > 60) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        int longest = lines.stream().mapToInt(String::length).max().orElse(1);
        BufferedImage picture = new BufferedImage(
                longest * size * 2 / 3 + 40, lines.size() * size * 3 / 2 + 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
        for (int i = 0; i < lines.size(); i++) {
            graphics.drawString(lines.get(i), 20, 20 + size + i * size * 3 / 2);
        }
        graphics.dispose();
        return picture;
    }

    private static byte[] encoded(BufferedImage picture, String type) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, type, bytes);
        return bytes.toByteArray();
    }

    private static byte[] media(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                java.util.zip.ZipInputStream before = new java.util.zip.ZipInputStream(
                        new java.io.ByteArrayInputStream(WrittenDocuments.docx(HARMLESS, HARMLESS)))) {
            for (ZipEntry entry = before.getNextEntry(); entry != null; entry = before.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(before.readAllBytes());
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] odt(byte[] picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                java.util.zip.ZipInputStream before = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(
                        WrittenDocuments.odt(HARMLESS + "<text:p>" + HARMLESS + "</text:p>")))) {
            for (ZipEntry entry = before.getNextEntry(); entry != null; entry = before.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(before.readAllBytes());
            }
            zip.putNextEntry(new ZipEntry("Pictures/a.png"));
            zip.write(picture);
        }
        return bytes.toByteArray();
    }
}
