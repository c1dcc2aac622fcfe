package org.sekisho.desk.limit;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.Parameters;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** A request whose form was read as a whole, by Tomcat's own parsers, and holds no name and no letter that no page of the desk sends. */
class TomcatForm extends HttpServletRequestWrapper {

    private static final int MOST_FIELDS = 1_000;
    private static final int MOST_PARTS = 20;

    /** Spring would take some other names for parts of what a page holds. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,99}|_csrf");

    private byte[] body = {};
    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    TomcatForm(HttpServletRequest request) {
        super(request);
    }

    /** Takes the form's bytes; false if they are no form. */
    boolean isFilled(byte[] form) {
        body = form;
        return WholeForms.takesFiles(this) ? hasParts(form) : hasFields(form);
    }

    private boolean hasFields(byte[] form) {
        Parameters read = new Parameters();
        read.setLimit(MOST_FIELDS);
        read.setCharset(StandardCharsets.UTF_8);
        try {
            super.getParameterMap().forEach((name, values) -> parameters.put(name, values));
            read.processParameters(form, 0, form.length);
        } catch (IllegalStateException badlyWritten) {
            return false;
        }
        for (String name : Collections.list(read.getParameterNames())) {
            parameters.merge(name, read.getParameterValues(name), StringUtils::concatenateStringArrays);
        }
        return mayHold(parameters);
    }

    /** Takes no more parts or files than any page of the desk sends. */
    private boolean hasParts(byte[] form) {
        body = new byte[0];
        FileUpload reader = new FileUpload();
        reader.setHeaderEncoding(StandardCharsets.UTF_8.name());
        List<Upload> files = new ArrayList<>();
        try {
            FileItemIterator parts = reader.getItemIterator(new Whole(String.valueOf(getContentType()), form));
            for (int part = 0; parts.hasNext(); part++) {
                if (part == MOST_PARTS) {
                    return false;
                }
                add(parts.next(), files);
            }
        } catch (IOException | IllegalArgumentException badlyWritten) {
            return false;
        }
        files.forEach(file -> file.keptBy(this));
        return files.size() <= 1 && mayHold(parameters);
    }

    private void add(FileItemStream part, List<Upload> files) throws IOException {
        try (InputStream content = part.openStream()) {
            byte[] bytes = content.readAllBytes();
            if (part.isFormField()) {
                String[] value = {new String(bytes, StandardCharsets.UTF_8)};
                parameters.merge(String.valueOf(part.getFieldName()), value, StringUtils::concatenateStringArrays);
            } else {
                files.add(new Upload(String.valueOf(part.getName()), bytes));
            }
        }
    }

    /** Whether fields are called as those of the desk, whichever page they are of, and text stands in them. */
    static boolean mayHold(Map<String, String[]> fields) {
        return fields.entrySet().stream()
                .allMatch(field -> NAME.matcher(field.getKey()).matches()
                        && Arrays.stream(field.getValue()).allMatch(TomcatForm::isText));
    }

    /** Letters that no keyboard has, and halves of letters, are in no field. */
    private static boolean isText(String value) {
        return value.codePoints()
                .noneMatch(letter ->
                        letter == 0 || Character.getType(letter) == Character.SURROGATE || (letter & 0xFFFE) == 0xFFFE);
    }

    /**
     * What comes back once its form was read comes for the first time: filters that pass over what they have seen already, the
     * one that looks at tokens of forms among them, have not seen it.
     */
    @Override
    public DispatcherType getDispatcherType() {
        return DispatcherType.REQUEST;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values.clone();
    }

    /** They were read already; a page asks {@link Upload} for the file. */
    @Override
    public Collection<Part> getParts() {
        return List.of();
    }

    @Override
    public @Nullable Part getPart(String name) {
        return null;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Body(new ByteArrayInputStream(body));
    }

    /** A body that was read, to be read again. */
    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Body(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("It has been read already");
        }
    }

    /** A form that was read already. */
    private record Whole(String type, byte[] form) implements UploadContext {

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
