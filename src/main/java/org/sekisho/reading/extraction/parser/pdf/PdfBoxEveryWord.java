package org.sekisho.reading.extraction.parser.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.extraction.UnreadableDocumentException;
import org.sekisho.reading.gazette.GazetteReader;

/**
 * All words of a PDF, object by object, whether anything refers to them or not: strings, text in XML, scripts, and what
 * is printed by instructions that no page was seen to follow, such as patterns, soft masks, letters that are drawings,
 * and appearances of what is hidden.
 */
final class PdfBoxEveryWord {

    private static final COSName PATTERN_TYPE = COSName.getPDFName("PatternType");
    private static final COSName CHAR_PROCS = COSName.getPDFName("CharProcs");
    private static final COSName JS = COSName.getPDFName("JS");
    private static final COSName XFA = COSName.getPDFName("XFA");
    private static final COSName EF = COSName.getPDFName("EF");

    /** Fewer letters without a known character are signs of some symbol font. */
    private static final int MANY_UNKNOWN = 10;

    /** How many bytes a program draws for the identifier of a file. */
    private static final int DRAWN = 16;

    /** So many letters in a row, or the mark of a text in Unicode, are hardly ever drawn: somebody wrote them. */
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{5}|^(?:\\xFE\\xFF|\\xEF\\xBB\\xBF)");

    private final PdfBoxStreamCheck streams;
    private final Set<COSStream> followed;
    private final Consumer<String> pieces;
    private final Consumer<String> unread;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<COSStream, Boolean> files = new IdentityHashMap<>();
    private final Deque<COSBase> open = new ArrayDeque<>();
    private @Nullable COSDictionary trailer;

    /** @param followed what the pages were seen to follow */
    PdfBoxEveryWord(
            PdfBoxStreamCheck streams, Set<COSStream> followed, Consumer<String> pieces, Consumer<String> unread) {
        this.streams = streams;
        this.followed = followed;
        this.pieces = pieces;
        this.unread = unread;
    }

    void of(PDDocument document) {
        trailer = document.getDocument().getTrailer();
        open.add(trailer);
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            COSBase object = document.getDocument().getObjectFromPool(key).getObject();
            if (object != null) {
                open.add(object);
            }
            visitAll();
        }
    }

    /** The files that lie in it, found wherever they are named. */
    Set<COSStream> files() {
        return files.keySet();
    }

    /** Not by calling itself: what lies in each other may lie deep. */
    private void visitAll() {
        while (!open.isEmpty()) {
            COSBase object = open.pop();
            if (object instanceof COSString string) {
                say(string);
            } else if ((object instanceof COSArray || object instanceof COSDictionary) && seen.add(object)) {
                if (object instanceof COSArray array) {
                    array.forEach(this::openDirect);
                } else {
                    visit((COSDictionary) object);
                }
            }
        }
    }

    private void openDirect(COSBase object) {
        if (object instanceof COSString || object instanceof COSArray || object instanceof COSDictionary) {
            open.push(object);
        }
    }

    private void say(COSString string) {
        String words = string.getString();
        if (words.chars().noneMatch(character -> character < ' ' && !Character.isWhitespace(character))) {
            pieces.accept(words);
        }
    }

    /**
     * The identifier of a file, in the trailer or in the stream that holds it (ISO 32000-1, 14.4). A program draws 16 bytes at
     * random, which now and then read as words that nobody wrote. Whatever is of another length or holds letters in a row is read.
     */
    private void identifier(COSArray identifier) {
        for (COSBase part : identifier) {
            if (part instanceof COSString string && isDrawn(string.getBytes())) {
                continue;
            }
            openDirect(part);
        }
    }

    private static boolean isDrawn(byte[] bytes) {
        return bytes.length == DRAWN
                && !LETTERS.matcher(new String(bytes, ISO_8859_1)).find();
    }

    private void visit(COSDictionary dictionary) {
        boolean trailer = dictionary == this.trailer || COSName.XREF.equals(dictionary.getCOSName(COSName.TYPE));
        dictionary.forEach((key, value) -> {
            if (trailer && COSName.ID.equals(key) && value instanceof COSArray identifier) {
                identifier(identifier);
            } else {
                openDirect(value);
            }
        });
        if (dictionary.getDictionaryObject(EF) instanceof COSDictionary held) {
            held.keySet().forEach(key -> {
                if (held.getDictionaryObject(key) instanceof COSStream file) {
                    files.put(file, true);
                }
            });
        }
        if (dictionary.getDictionaryObject(CHAR_PROCS) instanceof COSDictionary procs) {
            procs.keySet().forEach(key -> instructions(procs.getDictionaryObject(key), dictionary));
        }
        text(dictionary.getDictionaryObject(JS));
        xfa(dictionary.getDictionaryObject(XFA));
        if (dictionary instanceof COSStream stream) {
            visit(stream);
        }
    }

    private void visit(COSStream stream) {
        boolean form = COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE));
        if (form && !followed.contains(stream) || stream.getInt(PATTERN_TYPE) == 1) {
            instructions(stream, stream);
        } else if (COSName.METADATA.equals(stream.getCOSName(COSName.TYPE))) {
            text(stream);
        }
    }

    private void xfa(COSBase xfa) {
        if (xfa instanceof COSArray parts) {
            for (int i = 0; i < parts.size(); i++) {
                text(parts.getObject(i));
            }
        } else {
            text(xfa);
        }
    }

    private void text(COSBase stream) {
        if (stream instanceof COSStream text) {
            byte[] bytes = bytesOf(text);
            if (!GazetteReader.everyWordOfXml(new ByteArrayInputStream(bytes), pieces)) {
                pieces.accept(new COSString(bytes).getString());
            }
        }
    }

    private byte[] bytesOf(COSStream stream) {
        try {
            streams.check(stream);
            try (InputStream content = stream.createInputStream()) {
                return content.readAllBytes();
            }
        } catch (UnreadableDocumentException | IOException e) {
            unread.accept("a part of it cannot be unpacked");
            return new byte[0];
        }
    }

    /** What instructions print that no page was seen to follow. */
    private void instructions(COSBase stream, COSDictionary resources) {
        if (stream instanceof COSStream content) {
            PdfBoxPrintedWords printed = new PdfBoxPrintedWords(
                    resources.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary own
                            ? own
                            : new COSDictionary());
            try {
                pieces.accept(printed.of(bytesOf(content)));
            } catch (IOException | RuntimeException e) { // PDFBox throws both for what is damaged
                unread.accept("instructions that no page follows are damaged");
            }
            if (printed.unknown() >= MANY_UNKNOWN) {
                unread.accept("letters that no page shows stand for no known character");
            }
        }
    }
}
