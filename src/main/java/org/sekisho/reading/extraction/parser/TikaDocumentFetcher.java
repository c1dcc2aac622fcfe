package org.sekisho.reading.extraction.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.fetcher.AbstractFetcher;

/** Opens the file in the parser process and keeps its name from the parsers: the type is told by content alone. */
public class TikaDocumentFetcher extends AbstractFetcher {

    @Override
    public InputStream fetch(String file, Metadata metadata, ParseContext context) throws IOException, TikaException {
        new TikaZipCheck(context.get(ReadingOrder.class).limits()).check(Path.of(file));
        return TikaInputStream.get(Path.of(file));
    }
}
