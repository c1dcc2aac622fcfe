package org.sekisho.reading.extraction.parser;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.pkg.CompressorParser;
import org.apache.tika.parser.pkg.CompressorParserOptions;
import org.apache.tika.parser.pkg.PackageParser;
import org.sekisho.reading.extraction.parser.TikaAttachments.TikaTooDeepException;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Opens archives and compressed files that lie in a document, and reports one that lies in the filing itself. */
public class TikaArchiveParser implements Parser {

    private static final MediaType ZIP = MediaType.application("zip");

    private final PackageParser packages = new PackageParser();
    private final CompressorParser compressed = new CompressorParser();

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        Set<MediaType> types = new HashSet<>(packages.getSupportedTypes(context));
        types.addAll(compressed.getSupportedTypes(context));
        types.removeIf(type -> type.getSubtype().contains("rar"));
        types.add(ZIP);
        return types;
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        MediaType type = MediaType.parse(TikaOutcome.typeOf(metadata));
        if (metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_PATH) == null) {
            throw ZIP.equals(type) ? new TikaTooDeepException() : new UnsupportedFormatException("an archive");
        }
        if (compressed.getSupportedTypes(context).contains(type)) {
            context.set(CompressorParserOptions.class, file -> true); // all streams, one behind the other
            compressed.parse(stream, handler, metadata, context);
        } else if (!ZIP.equals(type)) {
            packages.parse(stream, handler, metadata, context);
        } // the parts of a zip are handed out by their place
    }
}
