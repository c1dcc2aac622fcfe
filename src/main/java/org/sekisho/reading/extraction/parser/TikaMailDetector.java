package org.sekisho.reading.extraction.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;

/** Recognises mail, boxes of mail and pages saved as mail by their header, in any order of its fields. */
public class TikaMailDetector implements Detector {

    private static final int START = 16 * 1024;
    private static final Pattern FIELD =
            Pattern.compile("\\G([!-9;-~]{1,76})[ \\t]*:[^\\r\\n]*\\r?\\n(?:[ \\t][^\\r\\n]*\\r?\\n)*");
    private static final Pattern OF_MAIL = Pattern.compile(
            "from|to|cc|bcc|subject|date|received|return-path|reply-to|sender|message-id|delivered-to|in-reply-to|x-mailer");

    @Override
    public MediaType detect(@Nullable InputStream document, Metadata metadata) throws IOException {
        if (document == null) {
            return MediaType.OCTET_STREAM;
        }
        document.mark(START);
        try {
            boolean mail = isMail(new String(document.readNBytes(START), StandardCharsets.ISO_8859_1));
            return mail ? MediaType.parse("message/rfc822") : MediaType.OCTET_STREAM;
        } finally {
            document.reset();
        }
    }

    static boolean isMail(String start) {
        String text = start.replaceFirst("^(?:\u00EF\u00BB\u00BF)?\\s*(?:>?From [^\\r\\n]*\\r?\\n)?", "");
        Matcher field = FIELD.matcher(text);
        int known = 0;
        while (field.find()) {
            String name = field.group(1).toLowerCase(Locale.ROOT);
            known += name.equals("mime-version") || name.startsWith("content-t") ? 2 : 0;
            known += OF_MAIL.matcher(name).matches() ? 1 : 0;
        }
        return known > 1;
    }
}
