package org.sekisho.curation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema (2020-12) of a list, by which editors complete keys and mark mistakes while a list is written. */
public final class ListSchema {

    private static final String NAME = "key-technology-list.schema.json";

    private ListSchema() {}

    public static String text() {
        try (InputStream in = ListSchema.class.getResourceAsStream(NAME)) {
            if (in == null) {
                throw new IllegalStateException("Not shipped: " + NAME);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot be read: " + NAME, e);
        }
    }
}
