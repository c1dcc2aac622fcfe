package org.sekisho.reading.extraction.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.sekisho.reading.extraction.TestSettings;
import org.sekisho.reading.extraction.UnreadableDocumentException;

/** Streams of a PDF whose filter is written in an unusual way, or is one that nobody knows. */
class PdfBoxFiltersTests {

    private static final COSName ANY = COSName.getPDFName("Whatever");
    private static final PdfBoxStreamCheck STREAMS = new PdfBoxStreamCheck(
            TestSettings.with(Path.of(System.getProperty("java.io.tmpdir"))).limits());

    /** Words found and parts told of a document, in one list each. */
    private record Read(List<String> words, List<String> told) {}

    @Example
    void areFollowedWhereTheirNamesAreObjectsOfTheirOwn() throws Exception {
        COSStream stream = new COSStream();
        try (OutputStream content = stream.createOutputStream(COSName.FLATE_DECODE)) {
            content.write("a quilvarandine".getBytes(StandardCharsets.US_ASCII));
        }
        COSArray filters = new COSArray();
        filters.add(new COSObject(COSName.FLATE_DECODE));
        stream.setItem(COSName.FILTER, filters);

        assertThat(read(stream)).isEqualTo(new Read(List.of("a quilvarandine"), List.of()));
    }

    @Property(tries = 100)
    void leaveWordsToBeReadAsTheyAreWhereNobodyKnowsThem(
            @ForAll("sentences") String words, @ForAll("unknown") String filter) throws Exception {
        Read read = read(packed(words.getBytes(StandardCharsets.UTF_8), filter));

        assertThat(read.told()).isEmpty();
        assertThat(String.join(" ", read.words())).contains(words);
    }

    /** The hiding place for which what cannot be unpacked is told: bytes of which nobody can tell the words. */
    @Property(tries = 100)
    void areToldWhereTheirBytesAreNoWords(
            @ForAll Random random, @ForAll @IntRange(min = 20, max = 400) int length, @ForAll("unknown") String filter)
            throws Exception {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        byte[] written = random.nextBoolean() ? bytes : Base64.getEncoder().encode(bytes);

        assertThat(read(packed(written, filter)).told()).containsExactly("a part of it cannot be unpacked");
    }

    @Provide
    static Arbitrary<String> sentences() {
        return Arbitraries.of("ring", "laser", "gyroscope", "the", "lid", "closed,", "hinge.", "box")
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(words -> String.join(" ", words));
    }

    @Provide
    static Arbitrary<String> unknown() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(3).ofMaxLength(9);
    }

    private static COSStream packed(byte[] bytes, String filter) throws IOException {
        COSStream stream = new COSStream();
        try (OutputStream raw = stream.createRawOutputStream()) {
            raw.write(bytes);
        }
        stream.setItem(COSName.FILTER, COSName.getPDFName(filter));
        return stream;
    }

    private static Read read(COSBase value) throws IOException, UnreadableDocumentException {
        Read read = new Read(new ArrayList<>(), new ArrayList<>());
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().getCOSObject().setItem(ANY, value);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            try (PDDocument again = Loader.loadPDF(out.toByteArray())) {
                new PdfBoxEveryWord(STREAMS, Set.of(), read.words()::add, read.told()::add).of(again);
            }
        }
        read.words().removeIf(String::isBlank);
        return read;
    }
}
