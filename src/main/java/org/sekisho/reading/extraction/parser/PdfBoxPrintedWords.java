package org.sekisho.reading.extraction.parser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/** The words that a run of instructions prints, in the order of the instructions and wherever they would stand. */
final class PdfBoxPrintedWords {

    private final PDResources resources;
    private final StringBuilder words = new StringBuilder();
    private @Nullable PDFont font;
    private int unknown;

    PdfBoxPrintedWords(COSDictionary resources) {
        this.resources = new PDResources(resources);
    }

    String of(byte[] instructions) throws IOException {
        PDFStreamParser parser = new PDFStreamParser(instructions);
        List<COSBase> operands = new ArrayList<>();
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof Operator operator) {
                follow(operator.getName(), operands);
                operands.clear();
            } else if (token instanceof COSBase operand) {
                operands.add(operand);
            }
        }
        return words.toString();
    }

    /** The number of letters that stand for no known character. */
    int unknown() {
        return unknown;
    }

    private void follow(String operator, List<COSBase> operands) throws IOException {
        switch (operator) {
            case "Tf" ->
                font = !operands.isEmpty() && operands.get(0) instanceof COSName name ? resources.getFont(name) : null;
            case "Tj", "'", "\"" -> {
                words.append(operator.equals("Tj") ? "" : " ");
                print(operands.isEmpty() ? COSName.A : operands.get(operands.size() - 1));
            }
            case "TJ" -> print(operands.isEmpty() ? COSName.A : operands.get(0));
            case "BDC", "DP" ->
                operands.forEach(operand -> PdfBoxEveryWord.strings(
                        operand, text -> words.append(' ').append(text).append(' ')));
            case "BT", "ET", "T*", "Td", "TD", "Tm" -> words.append(' ');
            default -> {}
        }
    }

    private void print(COSBase printed) throws IOException {
        if (printed instanceof COSArray several) {
            for (COSBase one : several) {
                print(one);
            }
        } else if (printed instanceof COSString string) {
            letters(string.getBytes());
        }
    }

    private void letters(byte[] bytes) throws IOException {
        PDFont current = font;
        if (current == null) {
            unknown += bytes.length;
            return;
        }
        InputStream codes = new ByteArrayInputStream(bytes);
        while (codes.available() > 0) {
            String character = current.toUnicode(current.readCode(codes));
            unknown += character == null ? 1 : 0;
            words.append(character == null ? "" : character);
        }
    }
}
