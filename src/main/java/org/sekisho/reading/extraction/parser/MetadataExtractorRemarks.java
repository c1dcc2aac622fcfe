package org.sekisho.reading.extraction.parser;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.ErrorDirectory;
import com.drew.metadata.Metadata;
import com.drew.metadata.StringValue;
import com.drew.metadata.Tag;
import com.drew.metadata.file.FileSystemDirectory;
import com.drew.metadata.file.FileTypeDirectory;
import com.drew.metadata.icc.IccDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.extraction.BinaryWords;

/**
 * The words that a picture file has beside its picture: comments, descriptions and titles as EXIF, IPTC, XMP and the
 * formats themselves have them. Of a file in which they are damaged all that looks like words is taken.
 */
final class MetadataExtractorRemarks {

    /** Directories that are about the picture's colours, the file and what was not made out. */
    private static final List<Class<? extends Directory>> OTHERS =
            List.of(IccDirectory.class, FileTypeDirectory.class, FileSystemDirectory.class, ErrorDirectory.class);

    private MetadataExtractorRemarks() {}

    /** @throws IOException if the file is none of a picture */
    static List<String> of(Path file) throws IOException {
        List<String> remarks = new ArrayList<>();
        Metadata metadata = metadata(file);
        if (metadata.hasErrors()) {
            BinaryWords.of(Files.readAllBytes(file), remarks::add);
        }
        for (Directory directory : metadata.getDirectories()) {
            if (OTHERS.stream().anyMatch(other -> other.isInstance(directory))) {
                continue;
            }
            for (Tag tag : directory.getTags()) {
                Object value = directory.getObject(tag.getTagType());
                byte[] bytes = directory.getByteArray(tag.getTagType());
                if (bytes != null && (value instanceof short[] || value instanceof byte[])) {
                    BinaryWords.of(bytes, remarks::add);
                }
                if (says(value) && tag.getDescription() != null) {
                    remarks.add(tag.getDescription());
                }
            }
            if (directory instanceof XmpDirectory xmp) {
                remarks.addAll(xmp.getXmpProperties().values());
            }
        }
        return remarks;
    }

    private static Metadata metadata(Path file) throws IOException {
        try {
            return ImageMetadataReader.readMetadata(file.toFile());
        } catch (ImageProcessingException | RuntimeException e) {
            throw new IOException("A picture of which the remarks cannot be read", e);
        }
    }

    /** Tells whether a value is words or bytes, which may be words, and no number. */
    private static boolean says(@Nullable Object value) {
        return value instanceof String
                || value instanceof StringValue
                || value instanceof short[]
                || value instanceof byte[]
                || value instanceof Object[]
                || value instanceof List;
    }
}
