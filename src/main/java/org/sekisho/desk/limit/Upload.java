package org.sekisho.desk.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** A file that came with a form. It is in memory only. */
public final class Upload {

    /** The one address that takes files. */
    static final String ADDRESS = "/lists/import";

    /** Longest form with a file, in bytes: a draft of a list at its longest, in letters of which few have three bytes. */
    static final int LONGEST = 6 * 1024 * 1024;

    private static final String FILE = Upload.class.getName();

    private final String name;
    private final byte[] content;

    Upload(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /** The file of a form; empty if none was chosen. */
    public static Optional<Upload> of(HttpServletRequest request) {
        return request.getAttribute(FILE) instanceof Upload file && file.content.length > 0
                ? Optional.of(file)
                : Optional.empty();
    }

    void keptBy(HttpServletRequest request) {
        request.setAttribute(FILE, this);
    }

    /** The sender's name for the file, without folders; letters that names of files seldom have are left out. */
    public String name() {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.replaceAll("[^\\p{L}\\p{N} ._()-]", "");
    }

    public byte[] content() {
        return content.clone();
    }

    /** Says nothing of what stands in it. */
    @Override
    public String toString() {
        return "file of %d bytes".formatted(content.length);
    }
}
