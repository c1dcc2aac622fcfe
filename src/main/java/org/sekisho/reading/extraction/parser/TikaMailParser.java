package org.sekisho.reading.extraction.parser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.EmbeddedDocumentUtil;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads mail, boxes of mail and pages saved as mail: each field, each part with its transfer encoding undone, all
 * alternatives, and the text before, between and behind the parts.
 */
public class TikaMailParser implements Parser {

    private static final Pattern NEXT_OF_A_BOX = Pattern.compile("(?m)^(?=From [^\\r\\n]*\\d\\d:\\d\\d)");
    private static final Pattern UUENCODED = Pattern.compile("(?m)^begin [0-7]{3} |^=ybegin ");
    private static final Set<String> ENCODINGS = Set.of("7bit", "8bit", "binary", "base64", "quoted-printable");

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(
                MediaType.parse("message/rfc822"), MediaType.application("mbox"), MediaType.parse("multipart/related"));
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
        xhtml.startDocument();
        String all = new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
        for (String mail : NEXT_OF_A_BOX.split(all)) {
            try {
                new Mail(xhtml, metadata, EmbeddedDocumentUtil.getEmbeddedDocumentExtractor(context))
                        .read(mail.replaceFirst("^(?:\u00EF\u00BB\u00BF)?\\s*>?(?:From [^\\r\\n]*\\r?\\n)?", "")
                                .getBytes(StandardCharsets.ISO_8859_1));
            } catch (MimeException e) {
                throw new TikaException("A mail is damaged", e);
            }
        }
        xhtml.endDocument();
    }

    private record Mail(XHTMLContentHandler xhtml, Metadata metadata, EmbeddedDocumentExtractor attachments) {

        private void read(byte[] mail) throws IOException, MimeException, SAXException {
            MimeTokenStream tokens = new MimeTokenStream(new MimeConfig.Builder()
                    .setMaxLineLen(-1)
                    .setMaxHeaderLen(-1)
                    .setMaxHeaderCount(-1)
                    .build());
            tokens.parse(new ByteArrayInputStream(mail));
            for (EntityState at = tokens.getState(); at != EntityState.T_END_OF_STREAM; at = tokens.next()) {
                switch (at) {
                    case T_FIELD ->
                        say(DecoderUtil.decodeEncodedWords(
                                TikaPartKind.text(tokens.getField().getRaw().toByteArray()),
                                DecodeMonitor.SILENT,
                                StandardCharsets.UTF_8));
                    case T_PREAMBLE, T_EPILOGUE ->
                        say(TikaPartKind.text(tokens.getInputStream().readAllBytes()));
                    case T_BODY ->
                        body(
                                tokens.getBodyDescriptor(),
                                tokens.getDecodedInputStream().readAllBytes());
                    default -> {}
                }
            }
        }

        private void say(String words) throws SAXException {
            xhtml.startElement("p");
            for (String line : words.split("\\r?\\n|\\r", -1)) {
                xhtml.characters(line);
                xhtml.startElement("br");
                xhtml.endElement("br");
            }
            xhtml.endElement("p");
        }

        private void body(BodyDescriptor part, byte[] content) throws IOException, SAXException {
            String encoding = String.valueOf(part.getTransferEncoding()).toLowerCase(Locale.ROOT);
            String type = String.valueOf(part.getMimeType()).toLowerCase(Locale.ROOT);
            boolean plain = type.equals("text/plain");
            String text = plain || type.contains("html") ? text(content, part) : "";
            if (!ENCODINGS.contains(encoding) || UUENCODED.matcher(text).find()) {
                TikaRest.tell("a part of it has a transfer encoding that nobody knows", metadata);
            }
            if (plain) {
                say(text);
                return;
            }
            // a browser trusts the mail about a page's encoding more than the page
            byte[] bytes = text.isEmpty() ? content : ("<meta charset=utf-8>" + text).getBytes(StandardCharsets.UTF_8);
            Metadata of = new Metadata();
            if (!text.isEmpty()) {
                of.set(Metadata.CONTENT_TYPE, "text/html"); // it often lacks what tells that it is a page
            }
            try (TikaInputStream attached = TikaInputStream.get(bytes)) {
                attachments.parseEmbedded(attached, xhtml, of, false);
            }
        }

        private String text(byte[] content, BodyDescriptor part) {
            String name = String.valueOf(part.getCharset());
            try {
                return name.equalsIgnoreCase("us-ascii")
                        ? TikaPartKind.text(content)
                        : new String(content, Charset.forName(name));
            } catch (IllegalArgumentException e) {
                TikaRest.tell("a part of it is in characters that nobody knows", metadata);
                return TikaPartKind.text(content);
            }
        }
    }
}
