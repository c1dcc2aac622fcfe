package org.sekisho.testdata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An ODT of headings and paragraphs. */
final class OpenDocumentText {

    private static final String TYPE = "application/vnd.oasis.opendocument.text";

    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
              <manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="%s"/>
              <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """.formatted(TYPE);

    private static final String CONTENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
            <office:body>
            <office:text>
            %s</office:text>
            </office:body>
            </office:document-content>
            """;

    private OpenDocumentText() {}

    static byte[] of(List<String> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(line.startsWith("# ") ? element("text:h", line.substring(2)) : element("text:p", line));
        }
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("mimetype", utf8(TYPE));
        entries.put("content.xml", utf8(CONTENT.formatted(text)));
        entries.put("META-INF/manifest.xml", utf8(MANIFEST));
        return FixedZip.of(entries, true);
    }

    private static String element(String name, String line) {
        String escaped = line.replace("&", "&amp;").replace("<", "&lt;");
        return "<" + name + ">" + escaped + "</" + name + ">\n";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
