package org.sekisho.curation.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.control.ControlList.ControlSource;
import org.sekisho.machine.yaml.GivenFile;
import org.sekisho.reading.gazette.UnreadableGazetteException;
import org.sekisho.reading.gazette.WholeXml;
import org.sekisho.reading.gazette.XmlContent.XmlElement;

/** Reads a control list from a file of its publisher. The same bytes and the same reader always give the same draft. */
public final class ControlSources {

    /** Ten times as large as the largest list that is known. */
    static final long LARGEST = 32L * 1024 * 1024;

    private ControlSources() {}

    /**
     * Reads a file.
     *
     * @param only the numbers of the entries, articles or tables that are wanted; empty for all
     * @throws SourceRefusedException if anything in it is not known, with all of it
     */
    public static ControlList read(Path file, List<String> only) {
        return read(bytesOf(file, LARGEST), only);
    }

    /** The bytes of a file of a control list, or of a draft of one. */
    static byte[] bytesOf(Path file, long largest) {
        try {
            if (Files.size(file) > largest) {
                throw new SourceRefusedException(0, "it is larger than %d MB".formatted(largest / 1024 / 1024));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new SourceRefusedException(0, new GivenFile(file).why(e));
        }
    }

    /** Reads bytes, which are bounded by whoever had them. */
    public static ControlList read(byte[] source, List<String> only) {
        XmlElement root;
        try {
            root = WholeXml.of(source);
        } catch (UnreadableGazetteException e) {
            throw new SourceRefusedException(0, "the document " + e.getMessage());
        }
        if (EcfrControlList.recognises(root)) {
            return EcfrControlList.read(root, DigestUtils.sha256Hex(source), only);
        }
        if (EgovControlList.recognises(root)) {
            return EgovControlList.read(root, DigestUtils.sha256Hex(source), only);
        }
        throw new SourceRefusedException(
                root.line(),
                "the document begins with <%s>; known is the XML of ecfr.gov and of laws.e-gov.go.jp"
                        .formatted(root.name()));
    }

    /**
     * Reads supplement no. 1 to part 774 out of an eCFR document: the supplement by itself, the part, or all of the title. What
     * stands outside of the supplement is no part of the list.
     */
    public static final class EcfrControlList {

        /** Changes whenever the same bytes may be read otherwise. */
        public static final int VERSION = 1;

        private static final String NAME = "Supplement No. 1 to Part 774";

        /** eCFR says in a path of which day a document is. */
        private static final Pattern DAY = Pattern.compile("/on/(\\d{4}-\\d{2}-\\d{2})/");

        private static final Set<String> ATTRIBUTES = Set.of("N", "TYPE", "NODE", "VOLUME", "hierarchy_metadata");

        private EcfrControlList() {}

        /** Whether a document is one of eCFR. */
        public static boolean recognises(XmlElement root) {
            return root.all().anyMatch(element -> element.name().matches("DIV[1-9]"));
        }

        /**
         * Reads the list.
         *
         * @param sha256 of the document's bytes
         * @param only the entries asked for; empty for all
         */
        public static ControlList read(XmlElement root, String sha256, List<String> only) {
            List<XmlElement> found =
                    root.all().filter(EcfrControlList::isTheList).toList();
            if (found.size() != 1) {
                throw new SourceRefusedException(
                        root.line(),
                        "the document holds %s '%s'; take it from ecfr.gov, title 15, part 774"
                                .formatted(found.isEmpty() ? "no" : found.size() + " times", NAME));
            }
            XmlElement supplement = found.get(0);
            Account account = new Account();
            account.refuseAttributes(supplement, ATTRIBUTES);
            return read(supplement, new EcfrOutline(account, Set.copyOf(only)), sha256, only);
        }

        private static ControlList read(XmlElement supplement, EcfrOutline outline, String sha256, List<String> only) {
            outline.read(supplement);
            ControlSource source = new ControlSource("eCFR", VERSION, sha256, only, outline.leftOut());
            return outline.closed(new ControlList(
                    source,
                    outline.title(),
                    "15 CFR part 774, supplement no. 1",
                    day(supplement),
                    List.of("774", "Commerce Control List", "CCL"),
                    outline.notes(),
                    outline.items()));
        }

        private static boolean isTheList(XmlElement element) {
            return element.is("DIV9")
                    && element.attribute("N").filter(NAME::equalsIgnoreCase).isPresent();
        }

        private static @Nullable String day(XmlElement supplement) {
            Optional<Matcher> path = supplement.attribute("hierarchy_metadata").map(DAY::matcher);
            return path.filter(Matcher::find).map(found -> found.group(1)).orElse(null);
        }
    }
}
