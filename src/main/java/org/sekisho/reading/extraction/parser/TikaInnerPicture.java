package org.sekisho.reading.extraction.parser;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.sekisho.reading.extraction.Sight;
import org.sekisho.reading.extraction.UnreadableDocumentException;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Opens a picture inside a document, of any kind, and looks at it for rows of letters. */
final class TikaInnerPicture {

    private static final String LETTERS = "sekisho:letters";

    private TikaInnerPicture() {}

    static int letters(Metadata part) {
        String letters = part.get(LETTERS);
        return letters == null ? 0 : Integer.parseInt(letters);
    }

    static int number(Metadata part, int otherwise) {
        String number = part.get(TikaCoreProperties.EMBEDDED_ID);
        return number == null ? otherwise : Integer.parseInt(number);
    }

    /** Reports rows of letters in the picture, or looks at it if it is the one that is asked for. */
    static void answer(TikaLook.Source source, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        LookOrder look = context.get(LookOrder.class);
        if (look == null) {
            try {
                BufferedImage picture = PagePicture.onWhite(source.picture());
                metadata.set(LETTERS, Integer.toString(LetterRows.in(picture).letters()));
            } catch (UnreadableDocumentException e) {
                throw new TikaException("A picture that cannot be looked at", e);
            }
        } else if (look.sight().equals(Sight.picture(number(metadata, 0)))) {
            TikaLook.answer(
                    look,
                    () -> PagePicture.within(look.pixels(), PagePicture.onWhite(source.picture())),
                    handler,
                    metadata);
        }
    }
}
