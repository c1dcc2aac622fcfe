package org.sekisho.reading.extraction.parser;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.pipes.PipesResult;
import org.apache.tika.sax.RecursiveParserWrapperHandler;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.extraction.UnreadableDocumentException;

/**
 * Translates Tika's answers. Only whole is success: a document with an exception, a limit reached or no parser is
 * unread. Only the class names of exceptions are kept; their messages may quote the text.
 */
final class TikaOutcome {

    private static final Pattern EXCEPTION_NAME =
            Pattern.compile("(?m)^(?:Caused by: )?(?:[a-z][\\w]*\\.)+([A-Z][\\w$]*)");
    /** Reasons by importance: the first one that fits says most about the document. */
    private static final List<Map.Entry<String, UnreadReason>> BY_EXCEPTION = List.of(
            Map.entry("EncryptedDocumentException", UnreadReason.ENCRYPTED),
            Map.entry("TikaTooDeepException", UnreadReason.TOO_MANY_PARTS),
            Map.entry("TikaBombException", UnreadReason.BOMB),
            Map.entry("WriteLimitReachedException", UnreadReason.TOO_BIG),
            Map.entry("ZeroByteFileException", UnreadReason.EMPTY),
            Map.entry("UnsupportedFormatException", UnreadReason.UNSUPPORTED_FORMAT));

    /** Messages of Tika and POI about a document that is much bigger inside than outside. */
    private static final Pattern BOMB = Pattern.compile(
            "Suspected zip bomb|Zip bomb detected|TikaMemoryLimitException|RecordFormatException: Tried to allocate");

    private static final String TOO_DEEP = "levels of XML element nesting";
    private static final String NO_PARSER = "EmptyParser";

    private TikaOutcome() {}

    /** The reason of the process's death; empty if it lives. */
    public static Optional<UnreadReason> deathOf(PipesResult result) {
        return switch (result.getStatus()) {
            case TIMEOUT -> Optional.of(UnreadReason.TIMED_OUT);
            case OOM -> Optional.of(UnreadReason.OUT_OF_MEMORY);
            case UNSPECIFIED_CRASH -> Optional.of(UnreadReason.CRASHED);
            default -> Optional.empty();
        };
    }

    /** Returns the parts of a document that was parsed: itself, then its attachments. */
    public static List<Metadata> partsOf(PipesResult result) throws UnreadableDocumentException {
        return switch (result.getStatus()) {
            case PARSE_SUCCESS, PARSE_SUCCESS_WITH_EXCEPTION, PARSE_EXCEPTION_EMIT ->
                result.getEmitData().getMetadataList();
            case EMPTY_OUTPUT -> throw new UnreadableDocumentException(UnreadReason.EMPTY, "");
            case FETCH_EXCEPTION -> throw refused(String.valueOf(result.getMessage()));
            default -> throw new IllegalStateException("The parser process is out of order: " + result.getStatus());
        };
    }

    /** Tells apart why the check before any parser refused the document. */
    private static UnreadableDocumentException refused(String stack) {
        String names = names(stack);
        return new UnreadableDocumentException(byException(names).orElse(UnreadReason.DAMAGED), "");
    }

    private static Optional<UnreadReason> byException(String names) {
        return BY_EXCEPTION.stream()
                .filter(known -> names.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The reason why the part was not read whole; empty if it was. */
    public static Optional<UnreadableDocumentException> faultOf(Metadata part) {
        for (String name : new TreeSet<>(List.of(part.names()))) {
            if (name.startsWith(TikaCoreProperties.TIKA_META_EXCEPTION_PREFIX)
                    || name.equals(TikaCoreProperties.CONTAINER_EXCEPTION.getName())) {
                return Optional.of(exception(name, part));
            }
        }
        if (parserOf(part).endsWith(NO_PARSER)) {
            return Optional.of(new UnreadableDocumentException(withoutParser(part), typeOf(part)));
        }
        return Optional.empty();
    }

    /** The reason if no parser took a part. Intake opens every whole zip; one still closed lies in too many zips. */
    private static UnreadReason withoutParser(Metadata part) {
        if (isImage(part)) {
            return UnreadReason.NO_TEXT;
        }
        boolean attached = part.get(TikaCoreProperties.EMBEDDED_RESOURCE_PATH) != null;
        return typeOf(part).equals("application/zip") && !attached
                ? UnreadReason.TOO_MANY_PARTS
                : UnreadReason.UNSUPPORTED_FORMAT;
    }

    private static UnreadableDocumentException exception(String name, Metadata part) {
        if (name.equals(TikaCoreProperties.WRITE_LIMIT_REACHED.getName())) {
            return new UnreadableDocumentException(UnreadReason.TOO_BIG, typeOf(part));
        }
        if (name.equals(RecursiveParserWrapperHandler.EMBEDDED_RESOURCE_LIMIT_REACHED.getName())) {
            return new UnreadableDocumentException(UnreadReason.TOO_MANY_PARTS, "more attachments than the limit");
        }
        String stack = String.join("\n", part.getValues(name));
        String names = names(stack);
        Optional<UnreadReason> known = byException(names);
        if (known.isPresent()) {
            return new UnreadableDocumentException(known.get(), typeOf(part));
        }
        if (stack.contains(TOO_DEEP)) {
            return new UnreadableDocumentException(UnreadReason.TOO_MANY_PARTS, typeOf(part) + ", nested too deeply");
        }
        if (BOMB.matcher(stack).find()) {
            return new UnreadableDocumentException(UnreadReason.BOMB, typeOf(part));
        }
        boolean xml = typeOf(part).endsWith("xml") && names.contains("SAXParseException");
        return new UnreadableDocumentException(
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

    public static boolean isImage(Metadata part) {
        return typeOf(part).startsWith("image/");
    }

    /** The media type, without its parameters. */
    public static String typeOf(Metadata part) {
        String type = part.get(Metadata.CONTENT_TYPE);
        return type == null ? "unknown type" : type.replaceFirst(";.*", "").strip();
    }

    private static String parserOf(Metadata part) {
        String[] parsers = part.getValues(TikaCoreProperties.TIKA_PARSED_BY);
        return parsers.length == 0 ? NO_PARSER : parsers[parsers.length - 1];
    }
}
