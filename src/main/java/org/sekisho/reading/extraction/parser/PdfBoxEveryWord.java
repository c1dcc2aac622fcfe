package org.sekisho.reading.extraction.parser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.extraction.BinaryWords;
import org.sekisho.reading.extraction.UnreadableDocumentException;
import org.sekisho.reading.gazette.EveryWord;

/**
 * All words of a PDF, object by object, whether anything refers to them or not: strings, text in XML, scripts, and what
 * is printed by instructions that no page was seen to follow, such as patterns, soft masks, letters that are drawings,
 * and appearances of what is hidden.
 */
final class PdfBoxEveryWord {

    private static final COSName PATTERN_TYPE = COSName.getPDFName("PatternType");
    private static final COSName CHAR_PROCS = COSName.getPDFName("CharProcs");
    /** Streams that hold no words, by the name under which others know them or by the type that they state. */
    private static final Set<COSName> WORDLESS = names(
            "ToUnicode CIDToGIDMap FontFile FontFile2 FontFile3 Encoding UseCMap JBIG2Globals Contents SMask Mask G TR TR2 HT EF Metadata");

    private static final Set<COSName> OF_WORDLESS =
            names("Type Subtype FunctionType PatternType ShadingType HalftoneType Length1 N Width BitsPerSample");

    private static final Pattern TEXT = Pattern.compile("\\xFE\\xFF|\\xFF\\xFE|\\xEF\\xBB\\xBF");
    private static final int MOSTLY = 4;

    /** Words of ASCII and blanks; longer words may be bytes written as letters. */
    private static final Pattern PLAIN_WORDS = Pattern.compile("\\s*+(?:[\\p{Alnum}\\p{Punct}]{1,24}+(?:\\s++|$))*+");

    private static final COSName JS = COSName.getPDFName("JS");
    private static final COSName XFA = COSName.getPDFName("XFA");
    private static final COSName EF = COSName.getPDFName("EF");

    /** Letters without a known character, fewer of which are signs of some symbol font. */
    private static final int MANY_UNKNOWN = 10;

    /** Lengths in bytes of a file's identifier that a program draws at random, or of a sum. */
    private static final Set<Integer> DRAWN = Set.of(16, 20, 32);

    /** Letters in a row, or the mark of a text in Unicode, hardly ever drawn at random: somebody wrote them. */
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{5}|^(?:\\xFE\\xFF|\\xEF\\xBB\\xBF)");

    private final PdfBoxStreamCheck streams;
    private final Set<COSStream> followed;
    private final Consumer<String> pieces;
    private final Consumer<String> unread;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<COSStream, Boolean> files = new IdentityHashMap<>();
    private final List<COSStream> unknown = new ArrayList<>();
    private final Set<COSStream> wordless = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();
    private final Set<COSDictionary> pages = Collections.newSetFromMap(new IdentityHashMap<>());
    private Predicate<COSBase> known = any -> false;
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
        pages.addAll(pagesOf(document));
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            COSBase object = document.getDocument().getObjectFromPool(key).getObject();
            if (object != null) {
                open.add(object);
            }
            visitAll();
        }
        unknown();
    }

    /**
     * The same of another document in the same bytes, whose pages nobody has read.
     *
     * @param since the one that it became, of which nothing is said again; null if it became none
     */
    void ofRevision(PDDocument before, @Nullable PDDocument since) {
        COSDocument objects = before.getDocument();
        known = since == null ? any -> false : object -> isKept(object, objects, since.getDocument());
        for (COSObjectKey key : objects.getXrefTable().keySet()) {
            COSObject object = objects.getObjectFromPool(key);
            if (!known.test(object) && object.getObject() != null) {
                open.add(object.getObject());
            }
            visitAll();
        }
        for (COSDictionary page : pagesOf(before)) {
            if (!seen.contains(page)) { // it is as it was, and what it prints, and in which letters, need not be
                page(page);
            }
        }
        unknown();
    }

    /** The pages that its tree has, as far as that can be followed. */
    private static List<COSDictionary> pagesOf(PDDocument document) {
        List<COSDictionary> pages = new ArrayList<>();
        try {
            document.getPages().forEach(page -> pages.add(page.getCOSObject()));
        } catch (RuntimeException | StackOverflowError damaged) { // whoever reads the pages has told of it
            return pages;
        }
        return pages;
    }

    /** Whether an object stands where it stood. */
    private static boolean isKept(COSBase object, COSDocument before, COSDocument since) {
        return object instanceof COSObject reference
                && place(reference.getKey(), before).equals(place(reference.getKey(), since));
    }

    /** The place of an object in its file; of one that is packed with others, theirs. */
    private static Optional<Long> place(@Nullable COSObjectKey key, COSDocument document) {
        Long place = key == null ? null : document.getXrefTable().get(key);
        Long whole =
                place == null || place >= 0 ? place : document.getXrefTable().get(new COSObjectKey(-place, 0));
        return Optional.ofNullable(whole);
    }

    /** The files that lie in it, wherever they are named. */
    Set<COSStream> files() {
        return files.keySet();
    }

    /** Visits all objects, not by recursion: objects may be nested deeply. */
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

    /**
     * Hands out the words of a string. Other bytes, such as sums and keys, may hold words too; text with a sign of
     * control in it is text.
     */
    private void say(COSString string) {
        String words = words(string);
        boolean plain = string.getString()
                .chars()
                .noneMatch(character -> character < ' ' && !Character.isWhitespace(character));
        if (plain || TEXT.matcher(new String(string.getBytes(), ISO_8859_1)).lookingAt() || isMostlyLatin(words)) {
            pieces.accept(words);
        } else {
            BinaryWords.of(string.getBytes(), pieces);
        }
    }

    private static boolean isMostlyLatin(String words) {
        long latin = words.chars()
                .filter(character -> character < 128 && (Character.isLetter(character) || character == ' '))
                .count();
        return MOSTLY * latin >= (MOSTLY - 1) * words.length();
    }

    /** The text of a string, without marks of its language and signs of control (ISO 32000-2, 7.9.2.2). */
    static String words(COSString string) {
        byte[] bytes = string.getBytes();
        boolean utf8 =
                bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        String words = utf8 ? new String(bytes, 3, bytes.length - 3, UTF_8) : string.getString();
        return words.replaceAll("\u001B[A-Za-z]{2,4}\u001B", "").replaceAll("[\\p{Cntrl}&&\\S]", "");
    }

    /** Hands out the text of all strings right in a dictionary and its arrays. */
    static void strings(@Nullable COSBase of, Consumer<String> texts) {
        if (of instanceof COSString string) {
            texts.accept(words(string));
        } else if (of instanceof COSArray array) {
            array.forEach(part -> strings(part, texts));
        } else if (of instanceof COSDictionary dictionary) {
            dictionary.getValues().forEach(value -> strings(value, texts));
        }
    }

    /**
     * The identifier of a file, in the trailer or in the stream that holds it (ISO 32000-1, 14.4). A program draws some bytes at
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
        return DRAWN.contains(bytes.length)
                && !LETTERS.matcher(new String(bytes, ISO_8859_1)).find();
    }

    private void visit(COSDictionary dictionary) {
        boolean trailer = dictionary == this.trailer || COSName.XREF.equals(dictionary.getCOSName(COSName.TYPE));
        dictionary.forEach((key, value) -> {
            if (WORDLESS.contains(key)) {
                wordless(dictionary.getDictionaryObject(key));
            }
            if (trailer && COSName.ID.equals(key) && value instanceof COSArray identifier) {
                identifier(identifier);
            } else {
                openDirect(value);
            }
        });
        if (dictionary.getDictionaryObject(EF) instanceof COSDictionary held) {
            held.keySet().forEach(key -> {
                if (held.getDictionaryObject(key) instanceof COSStream file && !known.test(held.getItem(key))) {
                    files.put(file, true);
                }
            });
        }
        if (dictionary.getDictionaryObject(CHAR_PROCS) instanceof COSDictionary procs) {
            procs.keySet().forEach(key -> instructions(procs.getDictionaryObject(key), dictionary));
        }
        COSBase contents = dictionary.getDictionaryObject(COSName.CONTENTS);
        if ((contents instanceof COSStream || contents instanceof COSArray) && !pages.contains(dictionary)) {
            page(dictionary);
        }
        text(dictionary.getDictionaryObject(JS));
        xfa(dictionary.getDictionaryObject(XFA));
        if (dictionary instanceof COSStream stream) {
            visit(stream);
        }
    }

    /** Hands out what a page prints that nobody turns to, whatever it says that it is. */
    private void page(COSDictionary page) {
        List<COSBase> contents = new ArrayList<>();
        COSBase written = page.getItem(COSName.CONTENTS);
        if (page.getDictionaryObject(COSName.CONTENTS) instanceof COSArray several) {
            several.forEach(contents::add);
        } else if (written != null) {
            contents.add(written);
        }
        PDResources resources = new PDPage(page).getResources();
        COSDictionary own = resources == null ? new COSDictionary() : resources.getCOSObject();
        contents.stream()
                .map(content -> content instanceof COSObject object ? object.getObject() : content)
                .forEach(content -> instructed(content, own));
    }

    private void wordless(COSBase value) {
        if (value instanceof COSStream stream) {
            wordless.add(stream);
        } else if (value instanceof COSArray several) {
            several.toList().forEach(one -> wordless(one instanceof COSObject object ? object.getObject() : one));
        }
    }

    private void visit(COSStream stream) {
        boolean form = COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE));
        if (form && !followed.contains(stream) || stream.getInt(PATTERN_TYPE) == 1) {
            instructions(stream, stream);
        } else if (COSName.METADATA.equals(stream.getCOSName(COSName.TYPE))) {
            text(stream);
        } else if (stream.keySet().stream().noneMatch(OF_WORDLESS::contains)) {
            unknown.add(stream);
        }
    }

    private static Set<COSName> names(String names) {
        return Stream.of(names.split(" ")).map(COSName::getPDFName).collect(Collectors.toUnmodifiableSet());
    }

    /** Values of fields, plain and rich, and whatever else somebody keeps in a stream. */
    private void unknown() {
        for (COSStream stream : unknown) {
            if (!wordless.contains(stream) && !files.containsKey(stream) && !followed.contains(stream)) {
                text(stream);
            }
        }
        unknown.clear();
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
            byte[] bytes = unpacked(text).or(() -> plainWords(text)).orElseGet(this::notUnpacked);
            if (!EveryWord.of(new ByteArrayInputStream(bytes), pieces)) {
                say(new COSString(bytes));
            }
        }
    }

    private Optional<byte[]> unpacked(COSStream stream) {
        try {
            streams.check(stream);
            try (InputStream content = stream.createInputStream()) {
                return Optional.of(content.readAllBytes());
            }
        } catch (UnreadableDocumentException | IOException e) {
            return Optional.empty();
        }
    }

    /** The bytes as they are if they are words in spite of the filter that is named: no reader shows more of them. */
    private static Optional<byte[]> plainWords(COSStream stream) {
        try (InputStream content = stream.createRawInputStream()) {
            byte[] bytes = content.readAllBytes();
            return PLAIN_WORDS.matcher(new String(bytes, ISO_8859_1)).matches() ? Optional.of(bytes) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private byte[] notUnpacked() {
        unread.accept("a part of it cannot be unpacked");
        return new byte[0];
    }

    /** Hands out the words of instructions that no page was seen to follow. */
    private void instructions(COSBase stream, COSDictionary of) {
        instructed(
                stream,
                of.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary own ? own : new COSDictionary());
    }

    private void instructed(COSBase stream, COSDictionary resources) {
        if (stream instanceof COSStream content) {
            PdfBoxPrintedWords printed = new PdfBoxPrintedWords(resources);
            try {
                pieces.accept(printed.of(unpacked(content).orElseGet(this::notUnpacked)));
            } catch (IOException | RuntimeException e) { // PDFBox throws both for damaged objects
                unread.accept("instructions that no page follows are damaged");
            }
            if (printed.unknown() >= MANY_UNKNOWN) {
                unread.accept("letters that no page shows stand for no known character");
            }
        }
    }
}
