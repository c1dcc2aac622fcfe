package org.sekisho.lists.classification;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Paths of an office's own data on the classification schemes, under {@code sekisho.schemes}.
 *
 * @param folder its own editions, made by {@code sekisho schemes import}; what is not there is taken as shipped
 * @param concordance moves of its own, which go with all others
 */
@ConfigurationProperties(value = "sekisho.schemes", ignoreUnknownFields = false)
public record SchemeSettings(
        @Nullable Path folder, @Nullable Path concordance) {

    /** Reads them, without going by them. */
    public ClassificationSchemes read() throws IOException {
        return ClassificationSchemes.read(new SchemeFolder(folder, concordance));
    }

    /** Goes by them from now on. Where there is nothing of the office's own, what is shipped is read when it is asked for. */
    public void use() throws IOException {
        ClassificationSchemes.use(new SchemeFolder(folder, concordance).isEmpty() ? null : read());
    }
}
