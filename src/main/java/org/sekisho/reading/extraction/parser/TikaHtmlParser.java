package org.sekisho.reading.extraction.parser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.JSoupParser;
import org.sekisho.reading.extraction.VisibleHtml;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads the visible part of a page of the web; everything else on it is rest. */
public class TikaHtmlParser extends JSoupParser {

    public TikaHtmlParser() {}

    public TikaHtmlParser(EncodingDetector encodings) {
        super(encodings);
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        TikaInputStream file = TikaInputStream.get(stream);
        file.getPath(); // it can be rewound then, whatever its length
        Charset found = getEncodingDetector(context).detect(file, metadata);
        Charset charset = found == null ? DEFAULT_CHARSET : found;
        String html = new String(file.readAllBytes(), charset);
        List<String> unseen = new ArrayList<>();
        String visible = VisibleHtml.of(html, unseen::add);
        TikaRest.write(unseen, metadata);
        byte[] bytes = html.equals(visible) ? html.getBytes(charset) : visible.getBytes(StandardCharsets.UTF_8);
        try {
            super.parse(new ByteArrayInputStream(bytes), handler, metadata, context);
        } finally {
            metadata.set(Metadata.CONTENT_ENCODING, charset.name());
        }
    }
}
