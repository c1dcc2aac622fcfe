package org.sekisho.reading.gazette;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Section;
import org.sekisho.reading.gazette.GazetteFormat.DocumentStart;

/** US grants of 1976 to 2000 in the green book of the Automated Patent System: lines of text that begin with a tag. */
final class ApsGreenbookFormat implements GazetteFormat {

    private static final String PATENT = "PATN";
    private static final String HEADING = "PAC";
    private static final String TAPE_HEADING = "HHHHHT";

    /** Sections that say nothing of the invention itself, or are read as the front page. */
    private static final Set<String> FRONT_PAGE =
            Set.of(PATENT, "INVT", "ASSG", "PRIR", "REIS", "RLAP", "CLAS", "UREF", "FREF", "OREF", "LREP", "PCTA");

    @Override
    public boolean recognises(DocumentStart start) {
        return start.firstLine().strip().equals(PATENT) || start.firstLine().startsWith(TAPE_HEADING);
    }

    @Override
    public Filing read(String documentName, InputStream document) throws UnreadableGazetteException {
        List<ApsLines.Section> sections = ApsLines.read(lines(document));
        long patents = sections.stream()
                .filter(section -> section.tag().equals(PATENT))
                .count();
        if (patents != 1) {
            throw new UnreadableGazetteException("a green book of %d patents, not of one".formatted(patents));
        }
        FilingParts parts = new FilingParts(documentName);
        parts.frontPage(ApsFrontPage.of(sections));
        sections.forEach(section -> add(section, parts));
        return parts.filing();
    }

    @Override
    public Optional<FilingNumber> number(InputStream document) {
        try {
            return reader(document)
                    .lines()
                    .filter(line -> line.startsWith("WKU "))
                    .findFirst()
                    .map(line -> ApsFrontPage.number(line.substring("WKU ".length())));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void everyWord(InputStream document, Consumer<String> pieces) {
        try {
            List<String> lines = lines(document);
            lines.stream().takeWhile(line -> !line.strip().equals(PATENT)).forEach(pieces);
            ApsLines.read(lines).forEach(section -> section.fields().forEach(field -> pieces.accept(field.words())));
        } catch (UnreadableGazetteException e) {
            return; // the reader of the text reports the break
        }
    }

    private static List<String> lines(InputStream document) throws UnreadableGazetteException {
        try {
            return reader(document).lines().toList();
        } catch (UncheckedIOException e) {
            throw new UnreadableGazetteException("breaks off while being read", e);
        }
    }

    private static BufferedReader reader(InputStream document) {
        return new BufferedReader(new InputStreamReader(document, StandardCharsets.ISO_8859_1));
    }

    private static void add(ApsLines.Section section, FilingParts parts) {
        switch (section.tag()) {
            case "ABST" -> section.fields().forEach(field -> parts.block(Section.ABSTRACT, "", "", field.words()));
            case "CLMS", "DCLM" -> ApsClaims.add(section, parts);
            default -> {
                if (!FRONT_PAGE.contains(section.tag())) {
                    description(section, parts);
                }
            }
        }
    }

    private static void description(ApsLines.Section section, FilingParts parts) {
        HeadedBlocks blocks = new HeadedBlocks(parts);
        blocks.marked(section.tag().equals("GOVT"));
        for (ApsLines.Field field : section.fields()) {
            if (field.tag().equals(HEADING)) {
                blocks.heading(field.words());
            } else {
                blocks.block("", field.words());
            }
        }
        blocks.end();
    }

    /** Reads the claims of a green book: {@code NUM} begins one; older books only have its number in the text. */
    static final class ApsClaims {

        private static final Pattern NUMBERED = Pattern.compile("\\d{1,4}\\s*\\..*", Pattern.DOTALL);

        private final FilingParts parts;
        private final List<String> words = new ArrayList<>();
        private int number;

        private ApsClaims(FilingParts parts) {
            this.parts = parts;
        }

        static void add(ApsLines.Section section, FilingParts parts) {
            boolean hasNumbers = !section.values("NUM").isEmpty();
            ApsClaims claims = new ApsClaims(parts);
            for (ApsLines.Field field : section.fields()) {
                claims.field(field, hasNumbers);
            }
            claims.end();
        }

        private void field(ApsLines.Field field, boolean hasNumbers) {
            String text = field.words();
            switch (field.tag()) {
                case "STM" -> {} // the statement above the claims
                case "NUM" -> begin(text);
                default -> {
                    if (!hasNumbers
                            && field.tag().equals("PAR")
                            && NUMBERED.matcher(text).matches()) {
                        begin(text);
                    }
                    words.add(text);
                }
            }
        }

        private void begin(String numbered) {
            end();
            number = GazetteClaims.number(numbered, parts.nextClaim());
        }

        private void end() {
            String text = String.join(" ", words).strip();
            if (!text.isEmpty()) {
                int own = number == 0 ? parts.nextClaim() : number;
                parts.claim(own, List.of(), text);
            }
            words.clear();
            number = 0;
        }
    }
}
