package org.sekisho.curation.written;

import java.util.Map;
import java.util.Optional;

/**
 * The fields of an entry in its text, {@code - code: …}. A field that is written anew takes the place of its own letters; all
 * others, with comments and the order of keys, stay as they are. A comment within a value that is written anew goes with it.
 */
public interface WrittenFields {

    /** Empty if the text is not one entry. */
    static Optional<WrittenFields> of(String text) {
        return SnakeYamlEntryFields.of(text).map(fields -> fields);
    }

    /** The fields that it has, each in one line, or one line for each of several texts. */
    Map<EntryField, String> values();

    /**
     * The text with a field of another value.
     *
     * @param value a blank one takes the field out
     * @return empty if it cannot be written there without touching anything else
     */
    Optional<String> with(EntryField field, String value);

    /**
     * The text with one item more in a list of the entry, {@code rules} or {@code examples.match}.
     *
     * @param item a text, or keys as {@link YamlText} writes them
     * @return empty if it cannot be written there without touching anything else
     */
    Optional<String> adding(String path, Object item);
}
