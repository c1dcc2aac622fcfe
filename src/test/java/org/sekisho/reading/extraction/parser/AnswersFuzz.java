package org.sekisho.reading.extraction.parser;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sekisho.reading.extraction.ExtractedText;

/** What a parser process may answer, for the fuzzer. */
public final class AnswersFuzz {

    private AnswersFuzz() {}

    /** The pages of an answer in XHTML. */
    public static ExtractedText xhtml(byte[] answer) {
        XhtmlPages pages = XhtmlPages.read("a.pdf", new String(answer, StandardCharsets.UTF_8), false);
        return new ExtractedText(null, pages.pages(), List.of());
    }
}
