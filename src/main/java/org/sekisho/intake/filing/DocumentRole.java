package org.sekisho.intake.filing;

import java.util.Locale;
import java.util.Map;

/** The part of a filing that a document is, told by its name or by {@code filing.yml}. */
public enum DocumentRole {
    SPECIFICATION,
    CLAIMS,
    ABSTRACT,
    DRAWINGS,
    /** {@code filing.yml}: what the mailroom knows about the filing. */
    BIBLIOGRAPHY,
    /** The name does not say; the document may hold all parts. */
    UNSTATED;

    /** No file system gives longer names; those in a zip may be of any length. */
    private static final int LONGEST = 255;

    private static final Map<String, DocumentRole> NAMES = Map.ofEntries(
            Map.entry("specification", SPECIFICATION),
            Map.entry("description", SPECIFICATION),
            Map.entry("明細書", SPECIFICATION),
            Map.entry("claims", CLAIMS),
            Map.entry("claim", CLAIMS),
            Map.entry("特許請求の範囲", CLAIMS),
            Map.entry("請求の範囲", CLAIMS),
            Map.entry("abstract", ABSTRACT),
            Map.entry("要約書", ABSTRACT),
            Map.entry("drawings", DRAWINGS),
            Map.entry("drawing", DRAWINGS),
            Map.entry("figures", DRAWINGS),
            Map.entry("図面", DRAWINGS));

    /** Tells the role from a file name such as {@code claims.pdf} or {@code drawings-2.tif}. */
    public static DocumentRole of(String fileName) {
        String last = fileName.substring(fileName.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (last.equals("filing.yml") || last.equals("filing.yaml")) {
            return BIBLIOGRAPHY;
        }
        if (last.length() > LONGEST) {
            return UNSTATED;
        }
        String stem = last.replaceFirst("\\.[a-z0-9]+$", "").replaceFirst("[-_ ]?\\d+$", "");
        return NAMES.getOrDefault(stem, UNSTATED);
    }
}
