package org.sekisho.desk.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a form that may carry a file.
 *
 * @param fields by their names
 * @param file the file; null if there is none
 */
record TomcatParts(
        Map<String, List<String>> fields, @Nullable Upload file) {

    private static final int MOST = 20;

    /** Empty if it is no such form, or has more parts or files than any page of the desk sends. */
    static Optional<TomcatParts> of(HttpServletRequest request, byte[] form) {
        FileUpload reader = new FileUpload();
        reader.setHeaderEncoding(StandardCharsets.UTF_8.name());
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<Upload> files = new ArrayList<>();
        try {
            FileItemIterator parts = reader.getItemIterator(new Form(String.valueOf(request.getContentType()), form));
            for (int part = 0; parts.hasNext(); part++) {
                if (part == MOST) {
                    return Optional.empty();
                }
                add(parts.next(), fields, files);
            }
        } catch (IOException | IllegalArgumentException badlyWritten) {
            return Optional.empty();
        }
        return files.size() > 1
                ? Optional.empty()
                : Optional.of(new TomcatParts(fields, files.isEmpty() ? null : files.get(0)));
    }

    private static void add(FileItemStream part, Map<String, List<String>> fields, List<Upload> files)
            throws IOException {
        try (InputStream content = part.openStream()) {
            byte[] bytes = content.readAllBytes();
            if (part.isFormField()) {
                fields.computeIfAbsent(String.valueOf(part.getFieldName()), first -> new ArrayList<>())
                        .add(new String(bytes, StandardCharsets.UTF_8));
            } else {
                files.add(new Upload(String.valueOf(part.getName()), bytes));
            }
        }
    }

    /** A form that was read already. */
    private static final class Form implements UploadContext {

        private final String type;
        private final byte[] form;

        Form(String type, byte[] form) {
            this.type = type;
            this.form = form;
        }

        @Override
        public long contentLength() {
            return form.length;
        }

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return type;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(form);
        }
    }
}
