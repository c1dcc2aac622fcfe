package org.sekisho.desk.limit;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request whose form was read, as a whole and by ourselves. */
class ReadForm extends HttpServletRequestWrapper {

    private static final int MOST_FIELDS = 1_000;

    private byte[] body = {};
    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    ReadForm(HttpServletRequest request) {
        super(request);
    }

    /** Takes the form's bytes; false if they are no form. */
    boolean isFilled(byte[] form) {
        body = form;
        return WholeForms.takesFiles(this) ? hasParts(form) : hasFields(form);
    }

    private boolean hasParts(byte[] form) {
        Optional<TomcatParts> parts = TomcatParts.of(this, form);
        body = new byte[0];
        parts.ifPresent(read -> {
            read.fields().forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
            if (read.file() != null) {
                read.file().keptBy(this);
            }
        });
        return parts.isPresent() && FieldRules.keptBy(parameters);
    }

    private boolean hasFields(byte[] form) {
        Map<String, List<String>> read = new LinkedHashMap<>();
        String[] fields = new String(form, StandardCharsets.UTF_8).split("&");
        if (fields.length > MOST_FIELDS) {
            return false;
        }
        try {
            super.getParameterMap().forEach((name, values) -> read.put(name, new ArrayList<>(List.of(values))));
            for (String field : fields) {
                add(field, read);
            }
        } catch (IllegalArgumentException | IllegalStateException badlyWritten) {
            return false;
        }
        read.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        return FieldRules.keptBy(parameters);
    }

    private static void add(String field, Map<String, List<String>> read) {
        if (!field.isEmpty()) {
            int equals = field.indexOf('=');
            String name = decoded(equals < 0 ? field : field.substring(0, equals));
            String value = equals < 0 ? "" : decoded(field.substring(equals + 1));
            read.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
        }
    }

    private static String decoded(String written) {
        return URLDecoder.decode(written, StandardCharsets.UTF_8);
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

    /** What was read, to be read again. */
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
}
