package org.sekisho.reading.extraction.parser;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.StringValue;
import com.drew.metadata.Tag;
import com.drew.metadata.file.FileSystemDirectory;
import com.drew.metadata.file.FileTypeDirectory;
import com.drew.metadata.icc.IccDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.extraction.BinaryWords;

/**
 * The words that a picture file has beside its picture: comments, descriptions and titles as EXIF, IPTC, XMP and the
 * formats themselves have them. Where they are damaged, what looks like words is taken.
 */
final class MetadataExtractorRemarks {

    /** Directories that are about the picture's colours and the file. */
    private static final List<Class<? extends Directory>> OTHERS =
            List.of(IccDirectory.class, FileTypeDirectory.class, FileSystemDirectory.class);

    /** Bytes in which remarks are looked for that no reader makes out. */
    private static final int START = 256 * 1024;

    private MetadataExtractorRemarks() {}

    /** @throws IOException if the file is none of a picture */
    static List<String> of(Path file) throws IOException {
        List<String> remarks = new ArrayList<>();
        for (Directory directory : metadata(file).getDirectories()) {
            if (OTHERS.stream().anyMatch(other -> other.isInstance(directory))) {
                continue;
            }
            if (directory.hasErrors()) {
                BinaryWords.of(start(file), remarks::add);
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

    private static byte[] start(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(START);
        }
    }

    /** Whether a value is words or bytes, which may be words, and no number. */
    private static boolean says(@Nullable Object value) {
        return value instanceof String
                || value instanceof StringValue
                || value instanceof short[]
                || value instanceof byte[]
                || value instanceof Object[]
                || value instanceof List;
    }
}
