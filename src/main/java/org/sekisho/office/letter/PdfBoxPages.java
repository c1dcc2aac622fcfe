package org.sekisho.office.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

/**
 * Prints letters on A4, in a font that goes with the file. Where no font has all characters of a letter nothing is printed:
 * boxes in the place of words would be worse. The same letter is the same bytes.
 */
@Component
record PdfBoxPages(LetterSettings settings) {

    private static final float MARGIN = 70;
    private static final float TITLE = 14;
    private static final float BODY = 10.5f;
    private static final float LEADING = 1.6f;
    private static final float SMALL = 8;
    /** The file's identifier, fixed in place of time and chance. */
    private static final long SAME_ID = 1;

    private record Line(String words, float size) {}

    /** Empty if none of the fonts that are there has all characters. */
    Optional<byte[]> print(WrittenLetter letter) {
        for (Path font : settings.fonts()) {
            if (Files.isReadable(font)) {
                Optional<byte[]> printed = print(letter, font);
                if (printed.isPresent()) {
                    return printed;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> print(WrittenLetter letter, Path file) {
        try (PDDocument document = new PDDocument()) {
            PDFont font = PDType0Font.load(document, file.toFile());
            if (!hasAll(font, letter.whole().replace("\n", ""))) {
                return Optional.empty();
            }
            Locale language = letter.language().locale();
            List<Line> lines = new ArrayList<>(lines(font, letter.title(), TITLE, language));
            lines.add(new Line("", BODY));
            lines.addAll(lines(font, letter.text(), BODY, language));
            print(document, font, pages(lines));
            document.getDocumentInformation().setTitle(letter.title());
            document.getDocumentCatalog().setLanguage(letter.language().tag());
            document.setDocumentId(SAME_ID);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return Optional.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The font %s cannot be used; take it out of sekisho.letters.fonts".formatted(file), e);
        }
    }

    private static boolean hasAll(PDFont font, String words) throws IOException {
        try {
            font.encode(words + "0123456789/ ");
            return true;
        } catch (IllegalArgumentException lacking) {
            return false;
        }
    }

    /** Words in lines as wide as the page, broken where the language breaks them. */
    private static List<Line> lines(PDFont font, String words, float size, Locale language) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String paragraph : words.split("\n", -1)) {
            BreakIterator breaks = BreakIterator.getLineInstance(language);
            breaks.setText(paragraph);
            StringBuilder line = new StringBuilder();
            int start = breaks.first();
            for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
                String piece = paragraph.substring(start, end);
                if (!line.isEmpty() && !fits(font, line + piece.stripTrailing(), size)) {
                    lines.add(new Line(line.toString().stripTrailing(), size));
                    line.setLength(0);
                }
                addWhole(font, piece, size, line, lines);
            }
            lines.add(new Line(line.toString().stripTrailing(), size));
        }
        return lines;
    }

    /** A piece that is wider than the page, as a hash, is broken anywhere. */
    private static void addWhole(PDFont font, String piece, float size, StringBuilder line, List<Line> lines)
            throws IOException {
        for (int character : piece.codePoints().toArray()) {
            if (!line.isEmpty()
                    && !Character.isWhitespace(character)
                    && !fits(font, line + Character.toString(character), size)) {
                lines.add(new Line(line.toString(), size));
                line.setLength(0);
            }
            line.appendCodePoint(character);
        }
    }

    private static boolean fits(PDFont font, String words, float size) throws IOException {
        return font.getStringWidth(words) / 1000 * size <= PDRectangle.A4.getWidth() - 2 * MARGIN;
    }

    private static List<List<Line>> pages(List<Line> lines) {
        List<List<Line>> pages = new ArrayList<>(List.of(new ArrayList<>()));
        float left = PDRectangle.A4.getHeight() - 2 * MARGIN;
        for (Line line : lines) {
            float height = line.size() * LEADING;
            if (left < height) {
                pages.add(new ArrayList<>());
                left = PDRectangle.A4.getHeight() - 2 * MARGIN;
            }
            pages.get(pages.size() - 1).add(line);
            left -= height;
        }
        return pages;
    }

    private static void print(PDDocument document, PDFont font, List<List<Line>> pages) throws IOException {
        for (int i = 0; i < pages.size(); i++) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                float at = PDRectangle.A4.getHeight() - MARGIN;
                for (Line line : pages.get(i)) {
                    at -= line.size() * LEADING;
                    write(content, font, line, at);
                }
                write(content, font, new Line("%d/%d".formatted(i + 1, pages.size()), SMALL), MARGIN / 2);
            }
        }
    }

    private static void write(PDPageContentStream content, PDFont font, Line line, float at) throws IOException {
        if (!line.words().isEmpty()) {
            content.beginText();
            content.setFont(font, line.size());
            content.newLineAtOffset(MARGIN, at);
            content.showText(line.words());
            content.endText();
        }
    }
}
