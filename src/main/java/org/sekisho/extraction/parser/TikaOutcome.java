package org.sekisho.extraction.parser;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.pipes.PipesResult;
import org.apache.tika.sax.RecursiveParserWrapperHandler;
import org.sekisho.extraction.UnreadReason;
import org.sekisho.extraction.UnreadableDocumentException;

/**
 * What Tika's answers mean to us. Only whole is success: a document with an exception, a limit reached or no parser is
 * unread. Of exceptions only the class names are kept; their messages may quote the text.
 */
final class TikaOutcome {

    private static final Pattern EXCEPTION_NAME =
            Pattern.compile("(?m)^(?:Caused by: )?(?:[a-z][\\w]*\\.)+([A-Z][\\w$]*)");
    private static final Map<String, UnreadReason> BY_EXCEPTION = Map.of(
            "EncryptedDocumentException", UnreadReason.ENCRYPTED,
            "WriteLimitReachedException", UnreadReason.TOO_BIG,
            "ZeroByteFileException", UnreadReason.EMPTY,
            "UnsupportedFormatException", UnreadReason.UNSUPPORTED_FORMAT);
    private static final String NO_PARSER = "EmptyParser";

    private TikaOutcome() {}

    /** Returns the parts of a document that was parsed: itself, then its attachments. */
    static List<Metadata> partsOf(PipesResult result) throws UnreadableDocumentException {
        switch (result.getStatus()) {
            case PARSE_SUCCESS, PARSE_SUCCESS_WITH_EXCEPTION, PARSE_EXCEPTION_EMIT -> {
                return result.getEmitData().getMetadataList();
            }
            case TIMEOUT -> throw new UnreadableDocumentException(UnreadReason.TIMED_OUT, "");
            case OOM -> throw new UnreadableDocumentException(UnreadReason.OUT_OF_MEMORY, "");
            case UNSPECIFIED_CRASH -> throw new UnreadableDocumentException(UnreadReason.CRASHED, "");
            case EMPTY_OUTPUT -> throw new UnreadableDocumentException(UnreadReason.EMPTY, "");
            default -> throw new IllegalStateException("The parser process is out of order: " + result.getStatus());
        }
    }

    /** Checks that the part was read whole. */
    static void check(Metadata part) throws UnreadableDocumentException {
        for (String name : new TreeSet<>(List.of(part.names()))) {
            if (name.startsWith(TikaCoreProperties.TIKA_META_EXCEPTION_PREFIX)
                    || name.equals(TikaCoreProperties.CONTAINER_EXCEPTION.getName())) {
                checkException(name, part);
            }
        }
        if (parserOf(part).endsWith(NO_PARSER)) {
            String type = typeOf(part);
            throw new UnreadableDocumentException(
                    isImage(part) ? UnreadReason.NO_TEXT : UnreadReason.UNSUPPORTED_FORMAT, type);
        }
    }

    private static void checkException(String name, Metadata part) throws UnreadableDocumentException {
        if (name.equals(TikaCoreProperties.WRITE_LIMIT_REACHED.getName())
                || name.equals(RecursiveParserWrapperHandler.EMBEDDED_RESOURCE_LIMIT_REACHED.getName())) {
            throw new UnreadableDocumentException(UnreadReason.TOO_BIG, typeOf(part));
        }
        String stack = String.join("\n", part.getValues(name));
        String names = names(stack);
        for (Map.Entry<String, UnreadReason> known : BY_EXCEPTION.entrySet()) {
            if (names.contains(known.getKey())) {
                throw new UnreadableDocumentException(known.getValue(), typeOf(part));
            }
        }
        if (stack.contains("Suspected zip bomb") || stack.contains("Zip bomb detected")) {
            throw new UnreadableDocumentException(UnreadReason.TOO_BIG, "it unpacks to far more than it is");
        }
        boolean xml = typeOf(part).endsWith("xml") && names.contains("SAXParseException");
        throw new UnreadableDocumentException(
                xml ? UnreadReason.MALFORMED_XML : UnreadReason.DAMAGED, typeOf(part) + ", " + names);
    }

    private static String names(String stack) {
        TreeSet<String> names = new TreeSet<>();
        Matcher name = EXCEPTION_NAME.matcher(stack);
        while (name.find()) {
            names.add(name.group(1));
        }
        return String.join(", ", names);
    }

    static boolean isImage(Metadata part) {
        return typeOf(part).startsWith("image/");
    }

    /** The media type, without its parameters. */
    static String typeOf(Metadata part) {
        String type = part.get(Metadata.CONTENT_TYPE);
        return type == null ? "unknown type" : type.replaceFirst(";.*", "").strip();
    }

    private static String parserOf(Metadata part) {
        String[] parsers = part.getValues(TikaCoreProperties.TIKA_PARSED_BY);
        return parsers.length == 0 ? NO_PARSER : parsers[parsers.length - 1];
    }
}
